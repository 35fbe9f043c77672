import { describeIssue } from '../../model/index.ts';
import { checkRecord } from '../../record/check.ts';
import type { Fault, Inspection } from '../integrity.ts';
import type { Backend } from './backend.ts';
import { sha256, unpackBytes, unpackText } from './packing.ts';
import { unpackRecord } from './record-body.ts';
import { readPassages } from './sql-vectors.ts';

const BATCH = 100;

/** Reads everything that is stored and compares it with its hashes and references. */
export async function inspectArchive(backend: Backend): Promise<Inspection> {
  const faults = await backend.inspect();
  const versions = await inspectVersions(backend, faults);
  const records = await inspectRecords(backend, faults);
  const snapshots = await inspectSnapshots(backend, faults);
  const { documents, entries } = await inspectIndex(backend, faults);
  await inspectVectors(backend, faults);
  return { documents, versions, records, snapshots, entries, faults };
}

async function inspectVersions({ db }: Backend, faults: Fault[]): Promise<number> {
  let count = 0;
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('versions')
      .innerJoin('documents', 'documents.num', 'versions.document')
      .select(['versions.num', 'number', 'text', 'sha256', 'documents.id'])
      .where('versions.num', '>', after)
      .orderBy('versions.num')
      .limit(BATCH)
      .execute();
    for (const { num, number, text, sha256: hash, id } of rows) {
      after = num;
      count++;
      const where = `document ${id}, version ${number}`;
      const read = attempt(() => unpackText(text));
      if (read === undefined) faults.push({ code: 'unreadable', where, message: 'the text cannot be unpacked' });
      else if (sha256(read) !== hash) faults.push({ code: 'hash', where, message: 'the text is not the one stored' });
    }
    if (rows.length < BATCH) return count;
  }
}

async function inspectRecords({ db }: Backend, faults: Fault[]): Promise<number> {
  let count = 0;
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('records')
      .innerJoin('versions', 'versions.num', 'records.version')
      .innerJoin('documents', 'documents.num', 'versions.document')
      .select(['records.num', 'number', 'text', 'body', 'records.sha256', 'records.pipeline', 'documents.id'])
      .where('records.num', '>', after)
      .orderBy('records.num')
      .limit(BATCH)
      .execute();
    for (const { num, number, text, body, sha256: hash, pipeline, id } of rows) {
      after = num;
      count++;
      const where = `document ${id}, version ${number}, record by ${pipeline}`;
      const json = attempt(() => unpackText(body));
      const record = attempt(() => unpackRecord(body, unpackText(text)));
      if (json === undefined || record === undefined) {
        faults.push({ code: 'unreadable', where, message: 'the record cannot be unpacked' });
        continue;
      }
      if (sha256(json) !== hash) faults.push({ code: 'hash', where, message: 'the record is not the one stored' });
      for (const issue of checkRecord(record)) faults.push({ code: 'evidence', where, message: describeIssue(issue) });
    }
    if (rows.length < BATCH) return count;
  }
}

async function inspectSnapshots({ db }: Backend, faults: Fault[]): Promise<number> {
  let count = 0;
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('snapshots')
      .select(['sha256', 'body'])
      .where('sha256', '>', after)
      .orderBy('sha256')
      .limit(BATCH)
      .execute();
    for (const { sha256: hash, body } of rows) {
      after = hash;
      count++;
      const where = `snapshot ${hash}`;
      const bytes = attempt(() => unpackBytes(body));
      if (bytes === undefined) faults.push({ code: 'unreadable', where, message: 'the bytes cannot be unpacked' });
      else if (sha256(bytes) !== hash)
        faults.push({ code: 'hash', where, message: 'the bytes are not the ones stored' });
    }
    if (rows.length < BATCH) return count;
  }
}

/** Every passage stands in its document’s text, and each has a vector as long as the others. */
async function inspectVectors({ db }: Backend, faults: Fault[]): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('vectors')
      .innerJoin('documents', 'documents.num', 'vectors.document')
      .innerJoin('versions', (join) =>
        join.onRef('versions.document', '=', 'documents.num').onRef('versions.number', '=', 'documents.version'),
      )
      .select(['vectors.num', 'passages', 'signs', 'rest', 'text', 'documents.id'])
      .where('vectors.num', '>', after)
      .orderBy('vectors.num')
      .limit(BATCH)
      .execute();
    for (const { num, passages, signs, rest, text, id } of rows) {
      after = num;
      const where = `vectors of document ${id}`;
      const places = attempt(() => readPassages(passages));
      const length = attempt(() => unpackText(text).length);
      if (places === undefined || length === undefined) {
        faults.push({ code: 'unreadable', where, message: 'the passages cannot be read' });
        continue;
      }
      const fit = ({ length: bytes }: Uint8Array) =>
        places.length === 0 ? bytes === 0 : bytes > 0 && bytes % places.length === 0;
      if (!fit(signs) || !fit(rest))
        faults.push({ code: 'index', where, message: `do not fit their ${places.length} passages` });
      if (places.some(({ start, end }) => start < 0 || start >= end || end > length))
        faults.push({ code: 'evidence', where, message: 'a passage is outside of the text' });
    }
    if (rows.length < BATCH) return;
  }
}

/** Every document has its current version and record, and everything is in the full-text index. */
async function inspectIndex({ db, fullText }: Backend, faults: Fault[]) {
  const counted = async (table: 'documents' | 'entries') =>
    (
      await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
    ).count;
  const [documents, entries] = [await counted('documents'), await counted('entries')];
  const lost = await db
    .selectFrom('documents')
    .leftJoin('versions', (join) =>
      join.onRef('versions.document', '=', 'documents.num').onRef('versions.number', '=', 'documents.version'),
    )
    .leftJoin('records', (join) =>
      join.onRef('records.version', '=', 'versions.num').onRef('records.pipeline', '=', 'documents.pipeline'),
    )
    .select('documents.id')
    .where('records.num', 'is', null)
    .execute();
  for (const { id } of lost)
    faults.push({ code: 'reference', where: `document ${id}`, message: 'its current version or record is missing' });
  for (const [corpus, expected] of [
    ['document', documents],
    ['entry', entries],
  ] as const) {
    const indexed = await fullText.count(db, corpus);
    if (indexed !== expected)
      faults.push({
        code: 'index',
        where: `full-text index of each ${corpus}`,
        message: `holds ${indexed} of ${expected}`,
      });
  }
  return { documents, entries };
}

function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
