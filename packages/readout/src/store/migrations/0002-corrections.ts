import type { Kysely } from 'kysely';
import type { SchemaDialect } from './schema-dialect.ts';

/** The log of corrections, and which entities it splits off in which documents. */
export async function corrections<Tables>({ schema }: Kysely<Tables>, types: SchemaDialect): Promise<void> {
  await schema
    .createTable('corrections')
    .addColumn('num', types.rowNumber, types.asRowNumber)
    .addColumn('document', 'bigint', (column) => column.references('documents.num'))
    .addColumn('decision', 'text', (column) => column.notNull())
    .addColumn('made_by', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('undoes', 'bigint', (column) => column.references('corrections.num'))
    .execute();
  await schema.createIndex('corrections_document').on('corrections').column('document').execute();
  await schema
    .createTable('entity_splits')
    .addColumn('document', 'bigint', (column) => column.notNull().references('documents.num').onDelete('cascade'))
    .addColumn('entity', 'bigint', (column) => column.notNull().references('entities.num'))
    .addColumn('instead', 'bigint', (column) => column.notNull().references('entities.num'))
    .addPrimaryKeyConstraint('entity_splits_key', ['document', 'entity'])
    .execute();
}
