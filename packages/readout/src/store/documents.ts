import type { Record } from '../model/index.ts';
import type { CorrectedRecord, Orphan } from './corrections.ts';
import type { Page, PageRequest } from './page.ts';

/** The bytes that a text was taken from, as they came. */
export interface Snapshot {
  readonly bytes: Uint8Array;
  /** `text/html`; parameters such as the charset may follow. */
  readonly mediaType: string;
  /** ISO 8601 instant. */
  readonly fetchedAt: string;
}

/** A document and its record, to be filed. */
export interface Submission {
  readonly record: Record;
  /** The version of the pipeline that made the record. */
  readonly pipeline: string;
  /** What the document is known by beside its text: addresses, files, ids given by the user. */
  readonly origins: readonly string[];
  readonly snapshot: Snapshot | null;
}

export type Outcome = 'added' | 'new version' | 'annotated again' | 'unchanged';

/** What is told of a document beside its text. */
export type Description = Pick<Record['document'], 'title' | 'outlet' | 'author' | 'url' | 'published'>;

/** What became of a submission. */
export interface Filed {
  readonly id: string;
  readonly version: number;
  readonly outcome: Outcome;
  /** Id of an earlier document with nearly the same text. */
  readonly nearDuplicateOf: string | null;
  /** Corrections of earlier records that the new one has no place for. They are kept. */
  readonly orphans: readonly Orphan[];
}

/** What the archive has of a document, before it is annotated. */
export interface Standing {
  readonly state: 'unknown' | 'changed' | 'outdated' | 'current';
  /** Null for an unknown document. */
  readonly id: string | null;
}

export interface DocumentSummary {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly language: string;
  readonly words: number;
  /** Number of its latest version; the first is 1. */
  readonly version: number;
  readonly pipeline: string;
  readonly addedAt: string;
  readonly changedAt: string;
  readonly nearDuplicateOf: string | null;
}

export interface VersionSummary {
  readonly number: number;
  /** Of the text. */
  readonly sha256: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly words: number;
  readonly addedAt: string;
  /** Of the raw bytes; null where only the text was handed over. */
  readonly snapshot: string | null;
  /** Versions of the pipeline that read it, the latest last. */
  readonly pipelines: readonly string[];
}

/** Documents with their versions, snapshots and records. A text that was stored never changes. */
export interface DocumentStore {
  /**
   * Whether a text needs to be annotated: known by an origin or by its own hash. It does, too, where more is told of it than before.
   */
  standing(origins: readonly string[], sha256: string, pipeline: string, told?: Description): Promise<Standing>;
  /**
   * Files a document with its record, in one transaction. The same document (origin or text) gets a new version where its text changed.
   * @throws {InvalidInput} where the record does not hold
   */
  file(submission: Submission): Promise<Filed>;
  /** The latest first. */
  list(request: PageRequest): Promise<Page<DocumentSummary>>;
  get(id: string): Promise<DocumentSummary | null>;
  /** The oldest first; none for an unknown document. */
  versions(id: string): Promise<readonly VersionSummary[]>;
  /** The record with people’s corrections, of the latest or the given version. */
  record(id: string, version?: number): Promise<CorrectedRecord | null>;
  /** The record as the pipeline made it, of the latest or the given version. */
  machineRecord(id: string, version?: number): Promise<Record | null>;
  /** A word for the present state of its record: another one after every correction, annotation and new version. */
  revision(id: string): Promise<string | null>;
  /** The text of its latest version. */
  text(id: string): Promise<string | null>;
  snapshot(id: string, version?: number): Promise<Snapshot | null>;
  /**
   * Takes a document out of the archive for good, with its versions, records and corrections.
   * @throws {StoreError} `missing`
   */
  remove(id: string): Promise<void>;
}
