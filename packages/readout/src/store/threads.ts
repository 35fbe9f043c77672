import type { Anchor, Record } from '../model/index.ts';
import type { ArchiveEntity } from './entities.ts';
import type { Page, PageRequest } from './page.ts';
import type { LoggedDecision } from './thread-decisions.ts';
import type { ThreadKind } from './thread-kinds.ts';

/** An entry of a document’s record, to be grouped with those of others. */
export interface AccountDraft {
  readonly kind: ThreadKind;
  /** Id in the record. */
  readonly entry: string;
  /** Counts, from 0, the occurrences that one entry tells of. */
  readonly part: number;
  /** It belongs together only with accounts that share one of these with it. */
  readonly keys: readonly string[];
  /** Entities of the archive that its thread is found by. */
  readonly entities: readonly string[];
  /** Whatever grouping compares. */
  readonly traits: object;
}

/** An entry of the archive that tells of a thread. */
export interface Account {
  readonly document: string;
  readonly entry: string;
  readonly part: number;
  readonly traits: object;
}

/** An entity of the archive, as far as grouping knows it. */
export type KnownEntity = Pick<ArchiveEntity, 'id' | 'name' | 'ref'>;

/** What grouping joins as a whole: a thread by some of its accounts, or a new account alone. */
export interface Unit {
  /** Null for a new account. */
  readonly thread: string | null;
  readonly accounts: readonly Account[];
}

/** Whether a person said of two accounts that they belong together; null where nobody said anything. */
export type Bond = (a: Account, b: Account) => 'together' | 'apart' | null;

/** What a thread is called and found by. */
export interface ThreadDescription {
  readonly label: string;
  readonly eventType: string | null;
  readonly mode: string | null;
  readonly status: string | null;
  /** Days, both ends included. */
  readonly from: string | null;
  readonly to: string | null;
  /** The day that lists are sorted by. */
  readonly latest: string | null;
}

/** How accounts become threads: pure functions that the store calls inside a transaction. */
export interface Grouping {
  /** @param entityOf the archive’s entity that an entity of the record is */
  accountsOf(record: Record, entityOf: (local: string) => KnownEntity | null): readonly AccountDraft[];
  /** Which units are one: lists of their indexes, each index in one list. */
  join(kind: ThreadKind, units: readonly Unit[], bond: Bond): readonly (readonly number[])[];
  describe(kind: ThreadKind, accounts: readonly Account[]): ThreadDescription;
}

export interface Thread extends ThreadDescription {
  readonly id: string;
  readonly kind: ThreadKind;
  readonly accounts: number;
  readonly documents: number;
  /** How far an agreement is carried out, 0 to 3; null until a person says so. */
  readonly rating: number | null;
  /** ISO 8601 instant. */
  readonly changedAt: string;
}

/** Where an account is, and how it is recognized in another record of its document. */
export interface AccountPlace {
  readonly document: string;
  readonly entry: string;
  readonly part: number;
  readonly anchor: Anchor;
}

/** What became of the accounts of one document. */
export interface Regrouped {
  /** Threads that have an account of the document, with the entries. */
  readonly threads: readonly {
    readonly thread: string;
    readonly kind: ThreadKind;
    readonly entries: readonly string[];
  }[];
}

export interface ThreadFilter {
  /** Ids of entities of the archive; those merged into them count too. */
  readonly entities?: readonly string[] | undefined;
  /** Days, both ends included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The least number of documents that tell of it. */
  readonly documents?: number | undefined;
}

/** Threads of the whole archive. Their ids last: one that was merged into another one is that one. */
export interface ThreadStore {
  /**
   * Groups the accounts of a document’s current record anew, in one transaction. What people decided holds.
   * @throws {StoreError} `missing` for an unknown document
   */
  regroup(document: string, grouping: Grouping): Promise<Regrouped>;
  /** Takes a document’s accounts away, before it is removed. What people decided on them stays in the log. */
  forget(document: string, grouping: Grouping): Promise<void>;
  /** Who the entities of a document’s record are in the archive, by their ids in the record: of the latest or the given version. */
  entitiesOf(document: string, version?: number): Promise<ReadonlyMap<string, KnownEntity>>;
  /** The latest first. */
  list(kind: ThreadKind, filter: ThreadFilter, page: PageRequest): Promise<Page<Thread>>;
  get(id: string): Promise<Thread | null>;
  /** By document, in the order of publication; `most` of them. */
  accounts(id: string, most?: number): Promise<readonly AccountPlace[]>;
  /** The threads that a document has accounts of. */
  ofDocument(document: string): Promise<Regrouped['threads']>;
  /**
   * Makes threads one, for good: the first of them stays.
   * @throws {StoreError} `missing`; `request` for threads of several kinds
   */
  merge(ids: readonly string[], by: string, grouping: Grouping): Promise<Thread>;
  /**
   * Makes accounts a thread of their own, for good.
   * @throws {StoreError} `missing`; `request` where none or all of the accounts are named
   */
  split(
    id: string,
    accounts: readonly { readonly document: string; readonly entry: string }[],
    by: string,
    grouping: Grouping,
  ): Promise<Thread>;
  /** Says how far an agreement is carried out, 0 to 3. */
  rate(id: string, rating: number, by: string): Promise<Thread>;
  /**
   * Takes a decision of the log back, and groups what it concerned anew.
   * @throws {StoreError} `missing`; `request` for what was taken back before
   */
  undo(decision: string, by: string, grouping: Grouping): Promise<LoggedDecision>;
}
