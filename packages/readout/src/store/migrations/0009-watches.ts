import type { Kysely } from 'kysely';
import type { SchemaDialect } from './schema-dialect.ts';

/** Watches, what they told, and what of it is to be delivered; which version of a document was told last. */
export async function watches<Tables>({ schema }: Kysely<Tables>, types: SchemaDialect): Promise<void> {
  await schema
    .alterTable('follow_queue')
    .addColumn('ticket', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
  await schema
    .createTable('followed')
    .addColumn('document', 'bigint', (column) => column.primaryKey().references('documents.num').onDelete('cascade'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  await schema
    .createTable('watches')
    .addColumn('num', types.rowNumber, types.asRowNumber)
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('target', 'text', (column) => column.notNull())
    .addColumn('feed_key', 'text', (column) => column.notNull())
    .addColumn('webhook', 'text')
    .addColumn('secret', 'text')
    .addColumn('made_by', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('watch_events')
    .addColumn('num', types.rowNumber, types.asRowNumber)
    .addColumn('watch', 'bigint', (column) => column.notNull().references('watches.num').onDelete('cascade'))
    .addColumn('uid', 'text', (column) => column.notNull().unique())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('told', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('watch_events_watch').on('watch_events').columns(['watch', 'num']).execute();
  await schema
    .createTable('deliveries')
    .addColumn('event', 'bigint', (column) => column.primaryKey().references('watch_events.num').onDelete('cascade'))
    .addColumn('watch', 'bigint', (column) => column.notNull().references('watches.num').onDelete('cascade'))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('next_at', 'text', (column) => column.notNull())
    .addColumn('error', 'text')
    .execute();
  await schema.createIndex('deliveries_waiting').on('deliveries').columns(['state', 'watch', 'event']).execute();
}
