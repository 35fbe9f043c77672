import { setTimeout as sleep } from 'node:timers/promises';
import { Courier } from './follow/webhooks/courier.ts';
import type { Following } from './following.ts';
import type { Store } from './store/store.ts';

/** Milliseconds between two looks for work. */
const PAUSE = 1000;
/** After a failure of the archive itself. */
const LONG_PAUSE = 30_000;

export interface FollowingOptions {
  /** Hosts that webhooks may go to although they are private. */
  readonly allowPrivate?: readonly string[];
  /** Is told what failed, one line each. */
  readonly log: (line: string) => void;
}

/** While a server runs: documents that wait are followed, and what watches told is sent to their webhooks. */
export class FollowingBackground {
  readonly #end = new AbortController();
  readonly #work: Promise<unknown>;

  constructor(store: Store, following: Following, { allowPrivate = [], log }: FollowingOptions) {
    const { signal } = this.#end;
    const courier = new Courier(store.watches, { allowPrivate, signal });
    this.#work = Promise.all([
      repeat(() => following.catchUp(signal), signal, log),
      repeat(() => courier.deliver(), signal, log),
    ]);
  }

  /** Ends what is at hand as soon as nothing is lost by it. */
  async stop(): Promise<void> {
    this.#end.abort();
    await this.#work;
  }
}

async function repeat(work: () => Promise<unknown>, signal: AbortSignal, log: (line: string) => void): Promise<void> {
  while (!signal.aborted) {
    const isWell = await work().then(
      () => true,
      (error) => {
        log(`following: ${error instanceof Error ? error.message : String(error)}`);
        return false;
      },
    );
    await sleep(isWell ? PAUSE : LONG_PAUSE, undefined, { signal }).catch(() => {});
  }
}
