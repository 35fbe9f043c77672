import type { Generated } from 'kysely';
import type { ThreadKind } from '../thread-kinds.ts';

/** Rows of the tables of threads; the same rules as in `tables.ts`. */
export interface ThreadTables {
  threads: ThreadTable;
  accounts: AccountTable;
  /** By which accounts that may belong together find each other. */
  account_keys: { key: string; account: number };
  account_entities: { entity: number; account: number };
  thread_decisions: ThreadDecisionTable;
  decision_documents: { document_id: string; decision: number };
  /** The accounts that a decision means, as the current records have them; `side` 1 is what a split leaves behind. */
  decision_accounts: { decision: number; account: number; side: number };
  follow_queue: { document: number; failures: number; error: string | null; ticket: Generated<number> };
}

export interface ThreadTable {
  num: Generated<number>;
  kind: ThreadKind;
  label: string;
  event_type: string | null;
  mode: string | null;
  status: string | null;
  date_from: string | null;
  date_to: string | null;
  /** The day that lists are sorted by; empty where none is known. */
  latest: string;
  accounts: number;
  documents: number;
  rating: number | null;
  /** The thread that took all of its accounts. */
  merged_into: number | null;
  changed_at: string;
}

export interface AccountTable {
  num: Generated<number>;
  /** Null only while it is looked for. */
  thread: number | null;
  kind: ThreadKind;
  document: number;
  local_id: string;
  part: number;
  /** JSON of an `Anchor`. */
  anchor: string;
  /** JSON of what grouping compares. */
  traits: string;
}

export interface ThreadDecisionTable {
  num: Generated<number>;
  action: string;
  /** JSON of a `ThreadDecision`. */
  decision: string;
  made_by: string;
  made_at: string;
  undoes: number | null;
}
