import type { Kysely, Transaction } from 'kysely';
import type { Record } from '../../model/index.ts';
import { applyCorrections } from '../../record/corrections/corrections.ts';
import type { Orphan } from '../corrections.ts';
import type { Description, Filed, Outcome, Snapshot, Submission } from '../documents.ts';
import { termsOf } from '../words.ts';
import type { Backend } from './backend.ts';
import { standingCorrections } from './correction-log.ts';
import { indexRecord } from './indexed-record.ts';
import { findNearDuplicate } from './near-duplicates.ts';
import { columnText, packBytes, packText, sha256 } from './packing.ts';
import { packRecord } from './record-body.ts';
import type { Tables } from './tables.ts';

/** A known document and the hash of its current text. */
export interface KnownDocument extends Description {
  readonly num: number;
  readonly id: string;
  readonly version: number;
  readonly pipeline: string;
  readonly sha256: string;
}

/** The document that is known by one of the origins or, failing that, by its current text. */
export async function findDocument(
  db: Kysely<Tables>,
  origins: readonly string[],
  textHash: string,
): Promise<KnownDocument | undefined> {
  const known = db
    .selectFrom('documents')
    .innerJoin('versions', (join) =>
      join.onRef('versions.document', '=', 'documents.num').onRef('versions.number', '=', 'documents.version'),
    )
    .select(['documents.num', 'documents.id', 'documents.version', 'documents.pipeline', 'versions.sha256'])
    .select(['documents.title', 'outlet', 'author', 'url', 'documents.published'])
    .orderBy('documents.num')
    .limit(1);
  if (origins.length > 0) {
    const named = await known
      .innerJoin('origins', 'origins.document', 'documents.num')
      .where('origin', 'in', origins.map(columnText))
      .executeTakeFirst();
    if (named) return dated(named);
  }
  const same = await known.where('versions.sha256', '=', textHash).executeTakeFirst();
  return same && dated(same);
}

/** A day that is not known is null outside of the tables. */
function dated<Row extends { published: string }>(row: Row): Row & { published: string | null } {
  return { ...row, published: row.published || null } as Row & { published: string | null };
}

const TOLD = ['title', 'outlet', 'author', 'url', 'published'] as const;

/** Whether something is told of a document that was not known before. What is told otherwise changes nothing: the first word counts. */
export function tellsMore(told: Description, known: Description): boolean {
  return TOLD.some((field) => known[field] === null && told[field] !== null);
}

/** What is known already, where nothing is told. */
function withKnown(told: Description, known: Description | undefined): Description {
  return {
    title: told.title ?? known?.title ?? null,
    outlet: told.outlet ?? known?.outlet ?? null,
    author: told.author ?? known?.author ?? null,
    url: told.url ?? known?.url ?? null,
    published: told.published ?? known?.published ?? null,
  };
}

/** Files a checked submission inside a transaction. */
export async function fileSubmission(
  backend: Backend,
  db: Transaction<Tables>,
  submission: Submission,
): Promise<Filed> {
  const { document } = submission.record;
  const known = await findDocument(db, submission.origins, document.sha256);
  const outcome = outcomeOf(known, submission);
  const now = new Date().toISOString();
  const target = known ?? (await createDocument(db, submission, now));
  await enterOrigins(db, submission.origins, target.num);
  if (outcome === 'unchanged') return await filed(db, target.num, outcome, []);

  const record: Record = {
    ...submission.record,
    document: { ...document, ...withKnown(document, known), id: target.id },
  };
  const isNewText = outcome !== 'annotated again';
  const number = outcome === 'new version' ? target.version + 1 : target.version;
  const version = isNewText
    ? await createVersion(db, { document: target.num, number, now }, submission)
    : await currentVersion(db, target.num, number);
  const recordNum = await storeRecord(db, version, submission.pipeline, record, now);
  await db
    .updateTable('documents')
    .set({ ...describe(record), version: number, pipeline: submission.pipeline, changed_at: now })
    .where('num', '=', target.num)
    .execute();
  const corrected = applyCorrections(record, await standingCorrections(db, target.num));
  await indexRecord(backend, db, { document: target.num, record: recordNum }, corrected.record);
  if (isNewText) {
    const original = await findNearDuplicate(db, { document: target.num, version, text: document.text });
    await db.updateTable('documents').set({ near_duplicate_of: original }).where('num', '=', target.num).execute();
    if (outcome === 'new version') await backend.fullText.remove(db, 'document', [target.num]);
    const { title, text } = document;
    await backend.fullText.add(db, 'document', [{ num: target.num, title: title ?? '', text }]);
  }
  return await filed(db, target.num, outcome, corrected.orphans);
}

function outcomeOf(known: KnownDocument | undefined, { record, pipeline }: Submission): Outcome {
  if (!known) return 'added';
  if (known.sha256 !== record.document.sha256) return 'new version';
  const isSame = known.pipeline === pipeline && !tellsMore(record.document, known);
  return isSame ? 'unchanged' : 'annotated again';
}

/** What a list of documents shows, from the latest record. */
function describe({ document }: Record) {
  const { title, outlet, author, url, published, language, text } = document;
  return {
    title: columnText(title),
    outlet: columnText(outlet),
    author: columnText(author),
    url: columnText(url),
    published: published ?? '',
    language: columnText(language),
    words: termsOf(text).length,
  };
}

async function createDocument(db: Transaction<Tables>, { record, pipeline }: Submission, now: string) {
  const id = await unusedId(db, columnText(record.document.id));
  const dates = { added_at: now, changed_at: now };
  const { num } = await db
    .insertInto('documents')
    .values({ id, ...describe(record), ...dates, version: 1, pipeline, near_duplicate_of: null })
    .returning('num')
    .executeTakeFirstOrThrow();
  return { num, id, version: 1 };
}

/** `report`, and `report-2` for another document that would be called the same. */
async function unusedId(db: Transaction<Tables>, wanted: string): Promise<string> {
  for (let count = 1; ; count++) {
    const id = count === 1 ? wanted : `${wanted}-${count}`;
    const taken = await db.selectFrom('documents').select('num').where('id', '=', id).executeTakeFirst();
    if (!taken) return id;
  }
}

async function enterOrigins(db: Transaction<Tables>, origins: readonly string[], document: number): Promise<void> {
  if (origins.length === 0) return;
  await db
    .insertInto('origins')
    .values(origins.map((origin) => ({ origin: columnText(origin), document })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function createVersion(
  db: Transaction<Tables>,
  { document, number, now }: { readonly document: number; readonly number: number; readonly now: string },
  { record, snapshot }: Submission,
): Promise<number> {
  const { title, published, text, sha256: textHash } = record.document;
  const { num } = await db
    .insertInto('versions')
    .values({
      document,
      number,
      sha256: textHash,
      text: packText(text),
      words: termsOf(text).length,
      title: columnText(title),
      published: published ?? '',
      added_at: now,
      snapshot: snapshot && (await storeSnapshot(db, snapshot)),
    })
    .returning('num')
    .executeTakeFirstOrThrow();
  return num;
}

async function currentVersion(db: Transaction<Tables>, document: number, number: number): Promise<number> {
  const { num } = await db
    .selectFrom('versions')
    .select('num')
    .where('document', '=', document)
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return num;
}

async function storeSnapshot(db: Transaction<Tables>, snapshot: Snapshot): Promise<string> {
  const hash = sha256(snapshot.bytes);
  await db
    .insertInto('snapshots')
    .values({
      sha256: hash,
      media_type: snapshot.mediaType,
      fetched_at: snapshot.fetchedAt,
      body: packBytes(snapshot.bytes),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return hash;
}

/** The record of a version by a pipeline; what the same pipeline made of it before is replaced. */
async function storeRecord(
  db: Transaction<Tables>,
  version: number,
  pipeline: string,
  record: Record,
  now: string,
): Promise<number> {
  const { body, sha256: hash } = packRecord(record);
  await db.deleteFrom('records').where('version', '=', version).where('pipeline', '=', pipeline).execute();
  const { num } = await db
    .insertInto('records')
    .values({ version, pipeline, body, sha256: hash, made_at: now })
    .returning('num')
    .executeTakeFirstOrThrow();
  return num;
}

async function filed(
  db: Transaction<Tables>,
  document: number,
  outcome: Outcome,
  orphans: readonly Orphan[],
): Promise<Filed> {
  const row = await db
    .selectFrom('documents')
    .leftJoin('documents as original', 'original.num', 'documents.near_duplicate_of')
    .select(['documents.id', 'documents.version', 'original.id as original'])
    .where('documents.num', '=', document)
    .executeTakeFirstOrThrow();
  return { id: row.id, version: row.version, outcome, nearDuplicateOf: row.original, orphans };
}
