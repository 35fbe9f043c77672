import type { Kysely } from 'kysely';
import type { SchemaDialect } from './schema-dialect.ts';

/** What a running service needs: jobs, feeds, tokens. */
export async function service<Tables>({ schema }: Kysely<Tables>, types: SchemaDialect): Promise<void> {
  await schema
    .createTable('jobs')
    .addColumn('num', types.rowNumber, types.asRowNumber)
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('cancelled', 'integer', (column) => column.notNull())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('job_items')
    .addColumn('job', 'bigint', (column) => column.notNull().references('jobs.num').onDelete('cascade'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('leased_until', 'text')
    .addColumn('error', 'text')
    .addPrimaryKeyConstraint('job_items_key', ['job', 'position'])
    .execute();
  await schema.createIndex('job_items_state').on('job_items').columns(['job', 'state', 'position']).execute();
  await schema
    .createTable('feeds')
    .addColumn('url', 'text', (column) => column.primaryKey())
    .addColumn('title', 'text')
    .addColumn('interval_seconds', 'integer', (column) => column.notNull())
    .addColumn('etag', 'text')
    .addColumn('last_modified', 'text')
    .addColumn('fetched_at', 'text')
    .addColumn('next_at', 'text', (column) => column.notNull())
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('error', 'text')
    .execute();
  await schema
    .createTable('tokens')
    .addColumn('num', types.rowNumber, types.asRowNumber)
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull().unique())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text')
    .addColumn('revoked_at', 'text')
    .execute();
}
