import { type Kysely, sql } from 'kysely';
import type { SchemaDialect } from './schema-dialect.ts';

/** Vectors of passages, one row a document: a row without a model waits for its vectors, as all documents do at first. */
export async function vectors<Tables>(db: Kysely<Tables>, types: SchemaDialect): Promise<void> {
  await db.schema
    .createTable('vectors')
    .addColumn('num', types.rowNumber, types.asLastingNumber)
    .addColumn('document', 'bigint', (column) =>
      column.notNull().unique().references('documents.num').onDelete('cascade'),
    )
    .addColumn('model', 'text', (column) => column.notNull())
    .addColumn('passages', 'text', (column) => column.notNull())
    .addColumn('signs', types.bytes, (column) => column.notNull())
    .addColumn('rest', types.bytes, (column) => column.notNull())
    .execute();
  await db.schema.createIndex('vectors_model').on('vectors').columns(['model', 'num']).execute();
  const none = sql.val(new Uint8Array());
  await sql`insert into vectors (document, model, passages, signs, rest)
    select num, '', '[]', ${none}, ${none} from documents order by num`.execute(db);
}
