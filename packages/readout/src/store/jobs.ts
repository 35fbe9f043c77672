import type { Page, PageRequest } from './page.ts';

/** `cancelled` jobs can be resumed; `done` ones have no item left. */
export type JobState = 'running' | 'cancelled' | 'done';

/** What JSON can hold. */
export type JobOptions = { readonly [name: string]: string | number | boolean | readonly string[] };

/** Work on many items that outlives whoever began it. */
export interface Job {
  readonly id: string;
  /** What is to be done with the items, and who does it: `add` is the command’s, `fetch` the server’s. */
  readonly kind: string;
  /** How the items are to be read; whoever began the job knows what it says. */
  readonly options: JobOptions;
  readonly state: JobState;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly startedAt: string;
  readonly changedAt: string;
}

/** One thing to be done, such as a file to be added. */
export interface JobItem {
  readonly job: string;
  readonly position: number;
  readonly name: string;
}

export interface FailedItem extends JobItem {
  readonly error: string;
}

/** Jobs go on after a crash where they stood: an item that was taken and not finished is handed out again. */
export interface JobStore {
  start(kind: string, items: readonly string[], options?: JobOptions): Promise<Job>;
  get(id: string): Promise<Job | null>;
  /** Ids of the jobs of a kind that are neither cancelled nor done, the oldest first. */
  running(kind: string): Promise<readonly string[]>;
  /** The latest first. */
  list(request: PageRequest): Promise<Page<Job>>;
  /**
   * The next item, which is not handed out again for `lease` milliseconds; null where none is left or the job is cancelled.
   * Doing an item twice must do no harm.
   */
  take(id: string, lease: number): Promise<JobItem | null>;
  /** Holds an item that was taken for `lease` milliseconds more; false where the job has been cancelled meanwhile. */
  renew(item: JobItem, lease: number): Promise<boolean>;
  /** @param error why it failed; null where it did not */
  finish(item: JobItem, error: string | null): Promise<void>;
  /** @throws {StoreError} `missing` */
  cancel(id: string): Promise<void>;
  /** Hands out what is left of a cancelled job, and once more what failed. */
  resume(id: string): Promise<void>;
  failures(id: string): Promise<readonly FailedItem[]>;
}
