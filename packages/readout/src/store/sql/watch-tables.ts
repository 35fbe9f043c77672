import type { Generated } from 'kysely';

/** Rows of the tables of watches; the same rules as in `tables.ts`. */
export interface WatchTables {
  followed: { document: number; version: number };
  watches: WatchTable;
  watch_events: WatchEventTable;
  deliveries: DeliveryTable;
}

export interface WatchTable {
  num: Generated<number>;
  name: string;
  /** JSON of a `WatchTarget`. */
  target: string;
  feed_key: string;
  webhook: string | null;
  secret: string | null;
  made_by: string;
  made_at: string;
}

export interface WatchEventTable {
  num: Generated<number>;
  watch: number;
  uid: string;
  at: string;
  /** JSON of a `WatchNews`. */
  told: string;
}

export interface DeliveryTable {
  event: number;
  watch: number;
  state: 'waiting' | 'delivered' | 'failed';
  attempts: number;
  next_at: string;
  error: string | null;
}
