import { z } from 'zod';
import type { EntryKind } from '../model/index.ts';
import type { Page, PageRequest } from './page.ts';

/** What a watch looks at. */
export const WatchTarget = z.discriminatedUnion('kind', [
  /** A query of the query language. */
  z.object({ kind: z.literal('search'), query: z.string().min(1).max(2000) }),
  /** An event, an agreement, a dispute or a phrase, by its id. */
  z.object({ kind: z.literal('thread'), thread: z.string().min(1).max(20) }),
  /** What a side wants, on one issue or on any: the id of an entity of the archive. */
  z.object({
    kind: z.literal('position'),
    entity: z.string().min(1).max(20),
    issue: z.string().min(1).max(200).nullable().default(null),
  }),
]);
export type WatchTarget = z.infer<typeof WatchTarget>;

export interface Watch {
  readonly id: string;
  readonly name: string;
  readonly target: WatchTarget;
  /** Opens the watch’s feeds without a token: feed readers have none. */
  readonly feedKey: string;
  /** Where events are sent; null for a saved search that is only looked at. */
  readonly webhook: string | null;
  readonly by: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** An entry that came, went or changed. */
export interface ToldEntry {
  readonly kind: EntryKind;
  /** Id in the record of the told version; of what is gone, in the version before. */
  readonly id: string;
  readonly words: string;
  readonly fields: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

/** What is new for a watch. */
export interface WatchNews {
  /** `new`: it matches now; `changed`: it still does, and says otherwise; `gone`: it no longer does. */
  readonly action: 'new' | 'changed' | 'gone';
  /** One line for people. */
  readonly summary: string;
  readonly document: {
    readonly id: string;
    readonly title: string | null;
    readonly outlet: string | null;
    readonly url: string | null;
    readonly published: string | null;
    readonly version: number;
  };
  readonly added: readonly ToldEntry[];
  readonly removed: readonly ToldEntry[];
  readonly changed: readonly ToldEntry[];
}

export interface WatchEvent extends WatchNews {
  /** The same however often it is sent. */
  readonly id: string;
  readonly watch: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** An event on its way to a webhook. */
export interface Delivery {
  readonly event: WatchEvent;
  readonly webhook: string;
  readonly secret: string;
  /** Those that failed. */
  readonly attempts: number;
}

/** How the deliveries of a watch stand. */
export interface DeliveryState {
  readonly waiting: number;
  readonly failed: number;
  /** Of the latest attempt that failed, while it is not made good. */
  readonly error: string | null;
}

export interface WatchStore {
  /** @returns the watch, and the secret that its webhook’s messages are signed with: it is shown only here */
  add(
    wanted: { readonly name: string; readonly target: WatchTarget; readonly webhook: string | null },
    by: string,
  ): Promise<{ readonly watch: Watch; readonly secret: string | null }>;
  /** The latest first. */
  list(): Promise<readonly Watch[]>;
  get(id: string): Promise<Watch | null>;
  /** @throws {StoreError} `missing` */
  remove(id: string): Promise<void>;
  deliveryState(id: string): Promise<DeliveryState>;
  /** What one watch told, or all of them; the latest first. */
  events(watch: string | null, page: PageRequest): Promise<Page<WatchEvent>>;
  /** The version of a document that watches were told of last; null for none. */
  followed(document: string): Promise<number | null>;
  /** Tells watches of a version of a document. What was told before is not told again. */
  tell(
    document: string,
    version: number,
    news: readonly { readonly watch: string; readonly news: WatchNews }[],
  ): Promise<readonly WatchEvent[]>;
  /**
   * Takes deliveries that are due, of each watch the first that waits; nobody else gets them until the lease is over.
   * @param lease milliseconds
   */
  take(now: Date, limit: number, lease: number): Promise<readonly Delivery[]>;
  delivered(event: string): Promise<void>;
  /** @param nextAt null to give up */
  undelivered(event: string, error: string, nextAt: Date | null): Promise<void>;
}
