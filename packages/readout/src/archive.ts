import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Desk } from './desk.ts';
import { Following } from './following.ts';
import type { CheckedInput } from './ingest/document-input.ts';
import { type LoadedEncoder, loadPassageEncoder, Meaning } from './meaning.ts';
import type { Record } from './model/index.ts';
import { type Found, type SearchOptions, search } from './search/search.ts';
import type { SimilarQuestion } from './search/similar/question.ts';
import type { Similar, SimilarOptions } from './search/similar/similar.ts';
import { restoreBackup } from './store/backup.ts';
import { canonicalAddress } from './store/canonical-address.ts';
import type { Filed, Snapshot, Submission } from './store/documents.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';

export { MOST_COMPARED } from './desk.ts';
export { atomFeed } from './follow/feeds/atom.ts';
export { jsonFeed } from './follow/feeds/json-feed.ts';
export type { LedgerEntry } from './follow/views/ledger.ts';
export type { PositionsView } from './follow/views/positions.ts';
export type { StoryView } from './follow/views/story.ts';
export { FollowingBackground } from './following-background.ts';
export { differenceOf, type RecordDifference } from './record/difference.ts';
export { fieldList } from './search/field-list.ts';
export { pointAt, QueryError } from './search/query-issue.ts';
export type { Found, FoundHit } from './search/search.ts';
export type { SimilarQuestion } from './search/similar/question.ts';
export type { Similar, SimilarHit, SimilarOptions } from './search/similar/similar.ts';
export { AUDIT_OUTCOMES, type AuditEntry, type AuditLine, type AuditOutcome } from './store/audit.ts';
export { canonicalAddress } from './store/canonical-address.ts';
export type { DocumentSummary, Outcome, Snapshot } from './store/documents.ts';
export type { ArchiveEntity } from './store/entities.ts';
export { FLAT_KINDS, type FlatEntry, flattenEntries } from './store/entries.ts';
export type { Feed } from './store/feeds.ts';
export type { Job, JobItem } from './store/jobs.ts';
export { CHANGES, PERIODS } from './store/overview.ts';
export { type Condition, type EntryHit, FACETS, type FacetName, SEARCH_SORTS } from './store/search.ts';
export type { Store } from './store/store.ts';
export { RevisionChanged, StoreError } from './store/store-error.ts';
export { ThreadDecision } from './store/thread-decisions.ts';
export { THREAD_KINDS, type ThreadKind } from './store/thread-kinds.ts';
export type { Thread } from './store/threads.ts';
export { TOKEN_ROLES, type TokenInfo, type TokenRole } from './store/tokens.ts';
export { type Watch, WatchTarget } from './store/watches.ts';

/** Something to be filed: a text, and what it is known by. */
export interface Incoming {
  /** What messages call it: a file, a line, an address. */
  readonly name: string;
  readonly input: CheckedInput;
  /** Beside the document’s own address: the file, the id that somebody gave it. */
  readonly origins: readonly string[];
  readonly snapshot: Snapshot | null;
}

/** What became of something. */
export interface Added extends Filed {
  readonly name: string;
}

/** Makes records: a `Readout`, or what stands in for one in tests. */
export interface Annotator {
  annotateAll(inputs: AsyncIterable<CheckedInput>): AsyncGenerator<Record>;
  close(): Promise<void>;
}

export interface ArchiveOptions {
  readonly mustExist?: boolean;
  /** Loads what compares passages by meaning; the package’s own where it is left out. */
  readonly loadEncoder?: () => Promise<LoadedEncoder>;
}

/** Documents that are filed before their vectors are made together. */
const FILED_AHEAD = 16;

/** An archive that reads what it is given. */
export class Archive {
  readonly store: Store;
  readonly following: Following;
  readonly desk: Desk;
  readonly #meaning: Meaning;

  /** @param loadEncoder what compares passages by meaning; it is called when the first vector is needed */
  constructor(store: Store, loadEncoder: () => Promise<LoadedEncoder> = loadPassageEncoder) {
    this.store = store;
    this.following = new Following(store);
    this.desk = new Desk(store, (records) => this.#meaning.meaningsOf(records));
    this.#meaning = new Meaning(store, loadEncoder);
  }

  /**
   * Opens the archive at an address: `postgres://user@host/database`, or a file, which is made where there is none.
   * @param mustExist refuses to make one
   * @throws {StoreError}
   */
  static async open(
    address: string,
    { mustExist = false, loadEncoder = loadPassageEncoder }: ArchiveOptions = {},
  ): Promise<Archive> {
    return new Archive(await openStore(address, { mustExist }), loadEncoder);
  }

  /**
   * Makes an archive at an address of a backup.
   * @throws {StoreError}
   */
  static async restore(file: string, address: string): Promise<void> {
    await restoreBackup(file, address);
  }

  /**
   * Annotates and files documents one after the other; what is there already, read by the same pipeline, is passed over.
   * What was yielded is stored for good; the vectors of its passages follow.
   * @param load loads the model; it is called when the first document needs it, and not at all when none does
   * @param pipeline version of the pipeline that `load` gives
   */
  async *add(
    incoming: AsyncIterable<Incoming>,
    load: () => Promise<Annotator>,
    pipeline: string,
  ): AsyncGenerator<Added> {
    const known: Added[] = [];
    const awaited: Incoming[] = [];
    const vectorless: string[] = [];
    const { store } = this;

    async function* unread(): AsyncGenerator<CheckedInput> {
      for await (const item of incoming) {
        const sha256 = createHash('sha256').update(item.input.text, 'utf8').digest('hex');
        const { state, id } = await store.documents.standing(originsOf(item), sha256, pipeline, item.input);
        const summary = state === 'current' && id !== null ? await store.documents.get(id) : null;
        if (summary === null) {
          awaited.push(item);
          yield item.input;
        } else {
          const { version, nearDuplicateOf } = summary;
          known.push({ name: item.name, id: summary.id, version, outcome: 'unchanged', nearDuplicateOf, orphans: [] });
        }
      }
    }

    for await (const record of annotated(unread(), load)) {
      yield* known.splice(0);
      const item = awaited.shift();
      if (item === undefined) throw new Error('the pipeline made a record of nothing');
      const filed = await store.documents.file(submissionOf(item, record, pipeline));
      if (filed.outcome !== 'unchanged') await this.following.followNow(filed.id);
      yield { name: item.name, ...filed };
      if (filed.outcome !== 'unchanged') vectorless.push(filed.id);
      if (vectorless.length >= FILED_AHEAD) await this.#meaning.read(vectorless.splice(0));
    }
    yield* known;
    await this.#meaning.read(vectorless);
  }

  /**
   * Answers a query in the query language.
   * @throws {QueryError} for a query that cannot be read
   */
  search(query: string, options: SearchOptions): Promise<Found> {
    return search(this.store, query, options);
  }

  /**
   * Passages that are near in meaning to a text or to an entry, the nearest first. Where vectors of a few documents are missing, they
   * are made before.
   * @throws {QueryError} for a filter that cannot be read
   * @throws {StoreError} `request` for a text without words, `missing` for an entry that the archive does not have
   */
  similar(question: SimilarQuestion, options: SimilarOptions): Promise<Similar> {
    return this.#meaning.similar(question, options);
  }

  /**
   * Makes the vectors of documents that have none, as those of archives from before version 0.2, and yields after some documents how
   * many were read.
   */
  readMeanings(): AsyncGenerator<number> {
    return this.#meaning.readMissing();
  }

  async close(): Promise<void> {
    await this.#meaning.close();
    await this.store.close();
  }
}

/** The version of what makes the records: the package’s, and the first characters of the weights’ hash. */
export async function pipelineVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  const weights = await readFile(new URL('../weights/readout.onnx', import.meta.url));
  return `${version}+${createHash('sha256').update(weights).digest('hex').slice(0, 8)}`;
}

async function* annotated(
  inputs: AsyncGenerator<CheckedInput>,
  load: () => Promise<Annotator>,
): AsyncGenerator<Record> {
  const first = await inputs.next();
  if (first.done) return;
  const annotator = await load();
  try {
    yield* annotator.annotateAll(startingWith(first.value, inputs));
  } finally {
    await annotator.close();
  }
}

async function* startingWith<Item>(first: Item, rest: AsyncIterable<Item>): AsyncGenerator<Item> {
  yield first;
  yield* rest;
}

function submissionOf(item: Incoming, record: Record, pipeline: string): Submission {
  return { record, pipeline, origins: originsOf(item), snapshot: item.snapshot };
}

/** What a document is known by: its own address first. */
function originsOf({ input, origins }: Incoming): string[] {
  const address = input.url === null ? null : canonicalAddress(input.url);
  return address === null ? [...origins] : [address, ...origins];
}
