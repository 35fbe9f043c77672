import type { Kysely } from 'kysely';
import type { Record } from '../../model/index.ts';
import { columnText, unpackText } from './packing.ts';
import { unpackRecord } from './record-body.ts';
import type { Tables } from './tables.ts';

/** The machine’s record that a document’s entries come from. */
export interface CurrentRecord {
  readonly num: number;
  readonly document: number;
  readonly version: number;
  readonly record: Record;
}

/** The latest pipeline’s record of a document’s latest version. */
export async function currentRecord(db: Kysely<Tables>, id: string): Promise<CurrentRecord | null> {
  const [first] = await read(db, (query) => query.where('documents.id', '=', columnText(id)));
  return first ?? null;
}

/** The current records of the documents behind a row number, in order. */
export async function currentRecordsAfter(db: Kysely<Tables>, after: number, limit: number): Promise<CurrentRecord[]> {
  return await read(db, (query) => query.where('documents.num', '>', after).orderBy('documents.num').limit(limit));
}

type Query = ReturnType<typeof currentRecords>;

async function read(db: Kysely<Tables>, narrow: (query: Query) => Query): Promise<CurrentRecord[]> {
  const rows = await narrow(currentRecords(db)).execute();
  return rows.map(({ record, document, version, text, body }) => ({
    num: record,
    document,
    version,
    record: unpackRecord(body, unpackText(text)),
  }));
}

function currentRecords(db: Kysely<Tables>) {
  return db
    .selectFrom('documents')
    .innerJoin('versions', (join) =>
      join.onRef('versions.document', '=', 'documents.num').onRef('versions.number', '=', 'documents.version'),
    )
    .innerJoin('records', (join) =>
      join.onRef('records.version', '=', 'versions.num').onRef('records.pipeline', '=', 'documents.pipeline'),
    )
    .select(['documents.num as document', 'versions.num as version', 'records.num as record', 'text', 'body']);
}
