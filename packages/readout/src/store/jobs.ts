import type { Page, PageRequest } from './page.ts';

/** `cancelled` jobs can be resumed; `done` ones have no item left. */
export type JobState = 'running' | 'cancelled' | 'done';

/** Work on many items that outlives whoever began it. */
export interface Job {
  readonly id: string;
  /** What is to be done with the items: `add`, `annotate`. */
  readonly kind: string;
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
  start(kind: string, items: readonly string[]): Promise<Job>;
  get(id: string): Promise<Job | null>;
  /** The latest first. */
  list(request: PageRequest): Promise<Page<Job>>;
  /**
   * The next item, which is not handed out again for `lease` milliseconds; null where none is left or the job is cancelled.
   * Doing an item twice must do no harm.
   */
  take(id: string, lease: number): Promise<JobItem | null>;
  /** @param error why it failed; null where it did not */
  finish(item: JobItem, error: string | null): Promise<void>;
  /** @throws {StoreError} `missing` */
  cancel(id: string): Promise<void>;
  /** Hands out what is left of a cancelled job, and once more what failed. */
  resume(id: string): Promise<void>;
  failures(id: string): Promise<readonly FailedItem[]>;
}
