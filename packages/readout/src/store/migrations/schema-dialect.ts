import type { ColumnBuilderCallback, Kysely } from 'kysely';

/** How a backend writes what the two do not write alike. */
export interface SchemaDialect {
  readonly rowNumber: 'integer' | 'bigint';
  readonly asRowNumber: ColumnBuilderCallback;
  /** As that, and no number is given twice, whatever was removed. */
  readonly asLastingNumber: ColumnBuilderCallback;
  readonly bytes: 'blob' | 'bytea';
  readonly real: 'real' | 'double precision';
  /** Behind a table whose rows lie in the order of their key; empty where the backend has no such thing. */
  readonly clustered: string;
  /** Creates the full-text indexes of documents and entries. */
  createFullText<Tables>(db: Kysely<Tables>): Promise<void>;
  /** Lets the database refuse to change or remove rows of a table. */
  keepRows<Tables>(db: Kysely<Tables>, table: string): Promise<void>;
}
