import type { Kysely } from 'kysely';
import type { SchemaDialect } from './schema-dialect.ts';

/** Who did what, or was not allowed to. */
export async function audit<Tables>(db: Kysely<Tables>, types: SchemaDialect): Promise<void> {
  await db.schema
    .createTable('audit')
    .addColumn('num', types.rowNumber, types.asRowNumber)
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('who', 'text', (column) => column.notNull())
    .addColumn('role', 'text')
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('object', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('address', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('audit_who').on('audit').columns(['who', 'num']).execute();
  await db.schema.createIndex('audit_outcome').on('audit').columns(['outcome', 'num']).execute();
  await types.keepRows(db, 'audit');
}
