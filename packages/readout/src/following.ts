import { archiveGrouping } from './follow/grouping/grouping.ts';
import { newsForWatches, type Turn } from './follow/watches/watcher.ts';
import { compileQuery } from './search/query-compiler.ts';
import type { Queued } from './store/follow-queue.ts';
import type { Store } from './store/store.ts';
import { StoreError } from './store/store-error.ts';
import type { WatchEvent, WatchTarget } from './store/watches.ts';

/** Documents taken from the queue at once. */
const BATCH = 20;

/**
 * What happens to a document after it was filed: its accounts join threads, and watches are told what is new. A document waits in
 * the archive’s queue until that is done, so that nothing is missed when the process ends in between.
 */
export class Following {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Works on all documents that wait. Gives their number. */
  async catchUp(signal?: AbortSignal): Promise<number> {
    let count = 0;
    for (;;) {
      const waiting = await this.#store.followQueue.next(BATCH);
      if (waiting.length === 0 || signal?.aborted) return count;
      for (const queued of waiting) {
        if (signal?.aborted) return count;
        await this.#try(queued);
        count++;
      }
    }
  }

  /**
   * Whether there is what a watch is to look at.
   * @throws {QueryError} for a query that cannot be read
   * @throws {StoreError} `missing`
   */
  async checkTarget(target: WatchTarget): Promise<void> {
    const { threads, entities } = this.#store;
    if (target.kind === 'search') await compileQuery(this.#store, target.query);
    if (target.kind === 'thread' && (await threads.get(target.thread)) === null)
      throw new StoreError('missing', `there is no thread ${JSON.stringify(target.thread)}`);
    if (target.kind === 'position' && (await entities.get(target.entity)) === null)
      throw new StoreError('missing', `there is no entity ${JSON.stringify(target.entity)}`);
  }

  /** Works on one document, if it waits. */
  async followNow(document: string): Promise<void> {
    const queued = await this.#store.followQueue.of(document);
    if (queued !== null) await this.#try(queued);
  }

  /** A document that cannot be worked on must not keep others waiting: the failure is noted beside it. */
  async #try(queued: Queued): Promise<void> {
    try {
      await this.follow(queued.document);
      await this.#store.followQueue.done(queued);
    } catch (error) {
      await this.#store.followQueue.failed(queued.document, error instanceof Error ? error.message : String(error));
    }
  }

  /** Groups a document’s accounts, and tells watches of its version if that is new. */
  async follow(id: string): Promise<readonly WatchEvent[]> {
    const { threads, watches, documents } = this.#store;
    const told = await watches.followed(id);
    const threadsBefore = await threads.ofDocument(id);
    const regrouped = await threads.regroup(id, archiveGrouping);
    const document = await documents.get(id);
    if (document === null || document.version === told) return [];
    const all = await watches.list();
    if (all.length === 0) return await watches.tell(id, document.version, []);
    const after = await this.#reading(id);
    if (after === null) return [];
    const before = told === null ? null : await this.#reading(id, told);
    const turn: Turn = {
      document,
      before: before && { ...before, threads: threadsBefore },
      after: { ...after, threads: regrouped.threads },
    };
    return await watches.tell(id, document.version, await newsForWatches(this.#store, all, turn));
  }

  async #reading(id: string, version?: number) {
    const corrected = await this.#store.documents.record(id, version);
    const entities = await this.#store.threads.entitiesOf(id, version);
    return corrected && { record: corrected.record, entities };
  }
}
