import { type Kysely, sql, type Transaction } from 'kysely';
import { applyCorrections } from '../../record/corrections/corrections.ts';
import type { Backend } from './backend.ts';
import { standingCorrections } from './correction-log.ts';
import { currentRecordsAfter } from './current-record.ts';
import { indexRecord } from './indexed-record.ts';
import { enterBands } from './near-duplicates.ts';
import type { Tables } from './tables.ts';
import { copyQueue, copyThreads } from './thread-copy.ts';
import { NO_MODEL } from './waiting-vectors.ts';

/** Rows read at once, texts among them. */
const BATCH = 50;

/**
 * What is copied row by row, in the order that references ask for. Everything else is made anew from it; jobs stay behind with the
 * machine that they run on.
 */
const COPIED = [
  { table: 'documents', key: 'num', later: 'near_duplicate_of' },
  { table: 'origins', key: 'origin', later: null },
  { table: 'snapshots', key: 'sha256', later: null },
  { table: 'versions', key: 'num', later: null },
  { table: 'records', key: 'num', later: null },
  { table: 'entities', key: 'num', later: 'canonical' },
  { table: 'corrections', key: 'num', later: null },
  { table: 'feeds', key: 'url', later: null },
  { table: 'tokens', key: 'num', later: null },
  { table: 'audit', key: 'num', later: null },
] as const;

type Row = { [column: string]: unknown };

/** Copies an archive into an empty one, whatever their backends; all of it or nothing. */
export async function copyArchive(from: Backend, to: Backend): Promise<void> {
  await from.snapshot((source) =>
    to.write(async (db) => {
      for (const { table, key, later } of COPIED) await copyTable(source, db, table, key, later);
      await copyNames(source, db);
      await copyThreads(source, db);
      await to.renumber(db);
      await indexAll(to, db);
      await copyQueue(source, db);
      await copyVectors(source, db);
    }),
  );
}

/** @param later a column that names rows of the same table, filled in when all are there */
async function copyTable(
  source: Kysely<Tables>,
  db: Transaction<Tables>,
  table: string,
  key: string,
  later: string | null,
): Promise<void> {
  const references: { num: unknown; to: unknown }[] = [];
  for (let after: unknown = null; ; ) {
    const rows = await rowsAfter(source, table, key, after);
    for (const row of rows) {
      after = row[key];
      if (later !== null && row[later] !== null) references.push({ num: row.num, to: row[later] });
      const columns = Object.keys(row).map((name) => sql.ref(name));
      const values = Object.entries(row).map(([name, value]) => (name === later ? null : value));
      await sql`insert into ${sql.table(table)} (${sql.join(columns)}) values (${sql.join(values)})`.execute(db);
    }
    if (rows.length < BATCH) break;
  }
  for (const { num, to } of references)
    await sql`update ${sql.table(table)} set ${sql.ref(later as string)} = ${to} where num = ${num}`.execute(db);
}

async function rowsAfter(db: Kysely<Tables>, table: string, key: string, after: unknown): Promise<Row[]> {
  const beyond = after === null ? sql`` : sql`where ${sql.ref(key)} > ${after}`;
  const query = sql<Row>`select * from ${sql.table(table)} ${beyond} order by ${sql.ref(key)} limit ${BATCH}`;
  return (await query.execute(db)).rows;
}

async function copyNames(source: Kysely<Tables>, db: Transaction<Tables>): Promise<void> {
  const splits = await source.selectFrom('entity_splits').selectAll().execute();
  for (const split of splits) await db.insertInto('entity_splits').values(split).execute();
  const names = await source.selectFrom('entity_names').selectAll().execute();
  for (let i = 0; i < names.length; i += 1000)
    await db
      .insertInto('entity_names')
      .values(names.slice(i, i + 1000))
      .execute();
}

/** Makes entries, links and full-text indexes of every document’s current record, corrected. */
async function indexAll(backend: Backend, db: Transaction<Tables>): Promise<void> {
  for (let after = 0; ; ) {
    const currents = await currentRecordsAfter(db, after, BATCH);
    for (const { num: recordNum, document: num, version, record: machine } of currents) {
      after = num;
      const { record } = applyCorrections(machine, await standingCorrections(db, num));
      const { title, text } = record.document;
      await indexRecord(backend, db, { document: num, record: recordNum }, record);
      await backend.fullText.add(db, 'document', [{ num, title: title ?? '', text }]);
      await enterBands(db, version, text);
    }
    if (currents.length < BATCH) return;
  }
}

/** What takes longest to make is taken over as it is. */
async function copyVectors(source: Kysely<Tables>, db: Transaction<Tables>): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await source
      .selectFrom('vectors')
      .selectAll()
      .where('num', '>', after)
      .where('model', '!=', NO_MODEL)
      .orderBy('num')
      .limit(BATCH)
      .execute();
    for (const { num, document, ...vectors } of rows) {
      after = num;
      await db.updateTable('vectors').set(vectors).where('document', '=', document).execute();
    }
    if (rows.length < BATCH) return;
  }
}
