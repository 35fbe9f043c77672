import type { Transaction } from 'kysely';
import type { Record } from '../../model/index.ts';
import { type FlatEntry, flattenEntries } from '../entries.ts';
import type { Backend } from './backend.ts';
import { linkEntities } from './linked-entities.ts';
import { columnText } from './packing.ts';
import { enqueueDocument } from './sql-follow-queue.ts';
import type { NewEntry, Tables } from './tables.ts';
import { awaitVectors } from './waiting-vectors.ts';

/** Rows in one statement: PostgreSQL takes 65,535 parameters, SQLite 32,766. */
const BATCH = 500;

/** Makes a record’s entries and entities the ones that questions about its document are answered from. */
export async function indexRecord(
  backend: Backend,
  db: Transaction<Tables>,
  rows: { readonly document: number; readonly record: number },
  record: Record,
): Promise<void> {
  const entities = await linkEntities(db, rows.document, record);
  await replaceEntities(db, rows, record, entities);
  await removeEntries(backend, db, rows.document);
  const entries = flattenEntries(record);
  const nums = await insertEntries(db, rows.document, record.document.published ?? '', entries);
  await insertParts(db, entries, nums, entities);
  const indexed = entries.map(({ localId, words }) => ({ num: numOf(nums, localId), title: '', text: words }));
  await backend.fullText.add(db, 'entry', indexed);
  await awaitVectors(db, rows.document);
  await enqueueDocument(db, rows.document);
}

async function removeEntries(backend: Backend, db: Transaction<Tables>, document: number): Promise<void> {
  const old = await db.selectFrom('entries').select('num').where('document', '=', document).execute();
  if (old.length === 0) return;
  const nums = old.map(({ num }) => num);
  await backend.fullText.remove(db, 'entry', nums);
  await db.deleteFrom('entries').where('document', '=', document).execute();
}

async function replaceEntities(
  db: Transaction<Tables>,
  { document, record: recordNum }: { readonly document: number; readonly record: number },
  record: Record,
  linked: ReadonlyMap<string, number>,
): Promise<void> {
  await db.deleteFrom('record_entities').where('record', '=', recordNum).execute();
  await db.deleteFrom('document_entities').where('document', '=', document).execute();
  const mentions = new Map<number, number>();
  const rows = record.entities.map((entity) => {
    const num = numOf(linked, entity.id);
    mentions.set(num, (mentions.get(num) ?? 0) + entity.mentions.length);
    return { record: recordNum, local_id: entity.id, entity: num, mentions: entity.mentions.length };
  });
  for (const batch of batches(rows)) await db.insertInto('record_entities').values(batch).execute();
  const totals = Array.from(mentions, ([entity, count]) => ({ entity, document, mentions: count }));
  for (const batch of batches(totals)) await db.insertInto('document_entities').values(batch).execute();
}

/** Row numbers by local id. */
async function insertEntries(
  db: Transaction<Tables>,
  document: number,
  published: string,
  entries: readonly FlatEntry[],
): Promise<Map<string, number>> {
  const nums = new Map<string, number>();
  for (const batch of batches(entries)) {
    const rows = batch.map((entry) => entryRow(document, published, entry));
    const inserted = await db.insertInto('entries').values(rows).returning(['num', 'local_id']).execute();
    for (const { num, local_id } of inserted) nums.set(local_id, num);
  }
  return nums;
}

async function insertParts(
  db: Transaction<Tables>,
  entries: readonly FlatEntry[],
  nums: ReadonlyMap<string, number>,
  linked: ReadonlyMap<string, number>,
): Promise<void> {
  const rows = new Map<string, { entry: number; entity: number; role: string }>();
  for (const { localId, parts } of entries)
    for (const part of parts) {
      const row = {
        entry: numOf(nums, localId),
        entity: numOf(linked, part.entity),
        role: part.side ? `${part.role}-side` : part.role,
      };
      rows.set(`${row.entry} ${row.entity} ${row.role}`, row);
    }
  for (const batch of batches([...rows.values()])) await db.insertInto('entry_entities').values(batch).execute();
}

function entryRow(document: number, published: string, entry: FlatEntry): NewEntry {
  return {
    document,
    kind: entry.kind,
    local_id: columnText(entry.localId),
    first: entry.extent.start,
    last: entry.extent.end,
    published,
    act: entry.act ?? null,
    form: entry.form ?? null,
    polarity: entry.polarity ?? null,
    certainty: entry.certainty ?? null,
    event_type: entry.eventType ?? null,
    mode: columnText(entry.mode ?? null),
    status: entry.status ?? null,
    stance: entry.stance ?? null,
    issue: columnText(entry.issue ?? null),
    relation: entry.relation ?? null,
    discussed: entry.discussed === undefined ? null : Number(entry.discussed),
    date_from: entry.from ?? null,
    date_to: entry.to ?? null,
    confidence: entry.confidence,
  };
}

function numOf(nums: ReadonlyMap<string, number>, id: string): number {
  const num = nums.get(id);
  if (num === undefined) throw new Error(`no row was made for ${id}`);
  return num;
}

function* batches<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let i = 0; i < rows.length; i += BATCH) yield rows.slice(i, i + BATCH);
}
