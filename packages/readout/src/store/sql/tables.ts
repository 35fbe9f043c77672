import type { Generated, Insertable, Selectable } from 'kysely';
import type { AuditOutcome } from '../audit.ts';
import type { TokenRole } from '../tokens.ts';
import type { ThreadTables } from './thread-tables.ts';
import type { WatchTables } from './watch-tables.ts';

/** Row numbers are internal; what is shown outside is `id`. Instants and days are ISO 8601 texts, flags 0 and 1. */
export interface Tables extends ThreadTables, WatchTables {
  documents: DocumentTable;
  origins: { origin: string; document: number };
  versions: VersionTable;
  version_bands: { band: number; version: number };
  snapshots: SnapshotTable;
  records: RecordTable;
  entries: EntryTable;
  entities: EntityTable;
  entity_names: { entity: number; name_key: string };
  record_entities: { record: number; local_id: string; entity: number; mentions: number };
  entry_entities: { entry: number; entity: number; role: string };
  corrections: CorrectionTable;
  entity_splits: { document: number; entity: number; instead: number };
  jobs: JobTable;
  job_items: JobItemTable;
  feeds: FeedTable;
  tokens: TokenTable;
  audit: AuditTable;
  vectors: VectorTable;
  document_entities: { document: number; entity: number; mentions: number };
}

export interface DocumentTable {
  num: Generated<number>;
  id: string;
  title: string | null;
  outlet: string | null;
  author: string | null;
  url: string | null;
  /** A day; empty where it is not known, so that it can be sorted by. */
  published: string;
  language: string;
  words: number;
  version: number;
  pipeline: string;
  added_at: string;
  changed_at: string;
  near_duplicate_of: number | null;
}

export interface VersionTable {
  num: Generated<number>;
  document: number;
  number: number;
  sha256: string;
  /** Packed, see `packing.ts`. */
  text: Uint8Array;
  words: number;
  title: string | null;
  published: string;
  added_at: string;
  snapshot: string | null;
}

export interface SnapshotTable {
  sha256: string;
  media_type: string;
  fetched_at: string;
  body: Uint8Array;
}

export interface RecordTable {
  num: Generated<number>;
  version: number;
  pipeline: string;
  /** Packed JSON of the record without its text. */
  body: Uint8Array;
  sha256: string;
  made_at: string;
}

/** One entry of a document’s current record, flattened for questions. Columns that an entry’s kind does not have are null. */
export interface EntryTable {
  num: Generated<number>;
  document: number;
  kind: string;
  local_id: string;
  /** Hull of its evidence. */
  first: number;
  last: number;
  published: string;
  act: string | null;
  form: string | null;
  polarity: string | null;
  certainty: string | null;
  event_type: string | null;
  mode: string | null;
  status: string | null;
  stance: string | null;
  issue: string | null;
  relation: string | null;
  discussed: number | null;
  /** When it happens or holds, a range of days. */
  date_from: string | null;
  date_to: string | null;
  confidence: number;
}

export interface EntityTable {
  num: Generated<number>;
  /** What makes two mentions in two documents the same entity. */
  key: string;
  kind: string;
  name: string;
  ref: string | null;
  /** The entity that this one was merged into, else itself. */
  canonical: number | null;
}

export interface CorrectionTable {
  num: Generated<number>;
  document: number | null;
  /** JSON of a `Decision`. */
  decision: string;
  made_by: string;
  made_at: string;
  undoes: number | null;
}

export interface JobTable {
  num: Generated<number>;
  kind: string;
  /** JSON. */
  options: string;
  cancelled: number;
  started_at: string;
  changed_at: string;
}

export interface JobItemTable {
  job: number;
  position: number;
  name: string;
  state: 'waiting' | 'done' | 'failed';
  leased_until: string | null;
  error: string | null;
}

export interface FeedTable {
  url: string;
  title: string | null;
  interval_seconds: number;
  etag: string | null;
  last_modified: string | null;
  fetched_at: string | null;
  next_at: string;
  failures: number;
  error: string | null;
}

/** One row a document. */
export interface VectorTable {
  num: Generated<number>;
  document: number;
  /** Empty where the vectors are yet to be made. */
  model: string;
  /** JSON of places and entries, see `sql-vectors.ts`. */
  passages: string;
  signs: Uint8Array;
  rest: Uint8Array;
}

export interface TokenTable {
  num: Generated<number>;
  name: string;
  role: TokenRole;
  sha256: string;
  created_at: string;
  expires_at: string | null;
  revoked_at: string | null;
}

export interface AuditTable {
  num: Generated<number>;
  at: string;
  who: string;
  role: TokenRole | null;
  action: string;
  object: string;
  outcome: AuditOutcome;
  reason: string | null;
  address: string;
}

export type DocumentRow = Selectable<DocumentTable>;
export type NewEntry = Insertable<EntryTable>;
