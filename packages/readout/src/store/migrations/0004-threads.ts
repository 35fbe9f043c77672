import { type Kysely, sql } from 'kysely';
import type { SchemaDialect } from './schema-dialect.ts';

/** Which entries of several documents tell of one thing, what people decided on it, and which documents are to be grouped yet. */
export async function threads<Tables>(db: Kysely<Tables>, types: SchemaDialect): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('threads')
    .addColumn('num', types.rowNumber, types.asRowNumber)
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('event_type', 'text')
    .addColumn('mode', 'text')
    .addColumn('status', 'text')
    .addColumn('date_from', 'text')
    .addColumn('date_to', 'text')
    .addColumn('latest', 'text', (column) => column.notNull())
    .addColumn('accounts', 'integer', (column) => column.notNull())
    .addColumn('documents', 'integer', (column) => column.notNull())
    .addColumn('rating', 'integer')
    .addColumn('merged_into', 'bigint', (column) => column.references('threads.num').onDelete('set null'))
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('threads_latest').on('threads').columns(['kind', 'latest', 'num']).execute();
  await schema.createIndex('threads_merged').on('threads').column('merged_into').execute();

  await schema
    .createTable('accounts')
    .addColumn('num', types.rowNumber, types.asRowNumber)
    .addColumn('thread', 'bigint', (column) => column.references('threads.num'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('document', 'bigint', (column) => column.notNull().references('documents.num').onDelete('cascade'))
    .addColumn('local_id', 'text', (column) => column.notNull())
    .addColumn('part', 'integer', (column) => column.notNull())
    .addColumn('anchor', 'text', (column) => column.notNull())
    .addColumn('traits', 'text', (column) => column.notNull())
    .addUniqueConstraint('accounts_entry', ['document', 'kind', 'local_id', 'part'])
    .execute();
  await schema.createIndex('accounts_thread').on('accounts').column('thread').execute();
  await schema
    .createTable('account_keys')
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('account', 'bigint', (column) => column.notNull().references('accounts.num').onDelete('cascade'))
    .addPrimaryKeyConstraint('account_keys_key', ['key', 'account'])
    .modifyEnd(sql.raw(types.clustered))
    .execute();
  await schema.createIndex('account_keys_account').on('account_keys').column('account').execute();
  await schema
    .createTable('account_entities')
    .addColumn('entity', 'bigint', (column) => column.notNull().references('entities.num'))
    .addColumn('account', 'bigint', (column) => column.notNull().references('accounts.num').onDelete('cascade'))
    .addPrimaryKeyConstraint('account_entities_key', ['entity', 'account'])
    .modifyEnd(sql.raw(types.clustered))
    .execute();
  await schema.createIndex('account_entities_account').on('account_entities').column('account').execute();

  await decisions(db, types);
  await schema
    .createTable('follow_queue')
    .addColumn('document', 'bigint', (column) => column.primaryKey().references('documents.num').onDelete('cascade'))
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('error', 'text')
    .execute();
  await sql`insert into follow_queue (document, failures) select num, 0 from documents`.execute(db);
}

/** The log names documents by their ids, not their rows: it outlives them. */
async function decisions<Tables>({ schema }: Kysely<Tables>, types: SchemaDialect): Promise<void> {
  await schema
    .createTable('thread_decisions')
    .addColumn('num', types.rowNumber, types.asRowNumber)
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('decision', 'text', (column) => column.notNull())
    .addColumn('made_by', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('undoes', 'bigint', (column) => column.references('thread_decisions.num'))
    .execute();
  await schema.createIndex('thread_decisions_undoes').on('thread_decisions').column('undoes').execute();
  await schema
    .createTable('decision_documents')
    .addColumn('document_id', 'text', (column) => column.notNull())
    .addColumn('decision', 'bigint', (column) => column.notNull().references('thread_decisions.num'))
    .addPrimaryKeyConstraint('decision_documents_key', ['document_id', 'decision'])
    .execute();
  await schema
    .createTable('decision_accounts')
    .addColumn('decision', 'bigint', (column) => column.notNull().references('thread_decisions.num'))
    .addColumn('account', 'bigint', (column) => column.notNull().references('accounts.num').onDelete('cascade'))
    .addColumn('side', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('decision_accounts_key', ['decision', 'account'])
    .execute();
  await schema.createIndex('decision_accounts_account').on('decision_accounts').column('account').execute();
}
