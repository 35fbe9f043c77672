import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** Rows read at once. */
const BATCH = 500;

/**
 * What is copied of threads and watches, in the order that references ask for. Deliveries stay behind: a copy sends nothing that
 * the archive it was made of will send.
 */
const COPIED = [
  { table: 'threads', key: ['num'] },
  { table: 'accounts', key: ['num'] },
  { table: 'account_keys', key: ['key', 'account'] },
  { table: 'account_entities', key: ['entity', 'account'] },
  { table: 'thread_decisions', key: ['num'] },
  { table: 'decision_documents', key: ['document_id', 'decision'] },
  { table: 'decision_accounts', key: ['decision', 'account'] },
  { table: 'followed', key: ['document'] },
  { table: 'watches', key: ['num'] },
  { table: 'watch_events', key: ['num'] },
] as const;

type Row = { [column: string]: unknown };

/** Copies threads, decisions and watches behind the documents and entities that they name. */
export async function copyThreads(source: Kysely<Tables>, db: Transaction<Tables>): Promise<void> {
  for (const { table, key } of COPIED) {
    for (let after: readonly unknown[] | null = null; ; ) {
      const rows = await rowsAfter(source, table, key, after);
      for (const row of rows) {
        // A thread may have been merged into a later one: its row is not there yet.
        const copied = table === 'threads' ? { ...row, merged_into: null } : row;
        const columns = Object.keys(copied).map((name) => sql.ref(name));
        await sql`insert into ${sql.table(table)} (${sql.join(columns)}) values (${sql.join(Object.values(copied))})`.execute(
          db,
        );
      }
      const last = rows.at(-1);
      if (last === undefined || rows.length < BATCH) break;
      after = key.map((column) => last[column]);
    }
  }
  const merged = await source
    .selectFrom('threads')
    .select(['num', 'merged_into'])
    .where('merged_into', 'is not', null)
    .execute();
  for (const { num, merged_into } of merged)
    await db.updateTable('threads').set({ merged_into }).where('num', '=', num).execute();
}

/** Leaves in the queue what was in it: making indexes anew changed no document. */
export async function copyQueue(source: Kysely<Tables>, db: Transaction<Tables>): Promise<void> {
  await db.deleteFrom('follow_queue').execute();
  const rows = await source.selectFrom('follow_queue').selectAll().execute();
  for (let i = 0; i < rows.length; i += BATCH)
    await db
      .insertInto('follow_queue')
      .values(rows.slice(i, i + BATCH))
      .execute();
}

async function rowsAfter(
  db: Kysely<Tables>,
  table: string,
  key: readonly string[],
  after: readonly unknown[] | null,
): Promise<Row[]> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  const beyond = after === null ? sql`` : sql`where (${columns}) > (${sql.join(after)})`;
  const query = sql<Row>`select * from ${sql.table(table)} ${beyond} order by ${columns} limit ${BATCH}`;
  return (await query.execute(db)).rows;
}
