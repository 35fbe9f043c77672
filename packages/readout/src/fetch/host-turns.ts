import { setTimeout as sleep } from 'node:timers/promises';
import { FetchError } from './fetch-error.ts';

/** Lets one request at a time through to each host, with a pause between them. */
export class HostTurns {
  /** The last in the queue of each host. */
  readonly #last = new Map<string, Promise<unknown>>();
  /** When each host may be asked again. Milliseconds since 1970. */
  readonly #freeAt = new Map<string, number>();

  /**
   * Does something when it is this host’s turn.
   * @param pause milliseconds between the end of one request and the begin of the next
   * @throws {FetchError} `cancelled` where it was no longer wanted before its turn came
   */
  async take<Result>(host: string, pause: number, work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    const turn = this.#afterLast(host).then(async () => {
      await this.#pauseOf(host, signal);
      try {
        return await work();
      } finally {
        this.#freeAt.set(host, Date.now() + pause);
      }
    });
    this.#last.set(host, turn);
    try {
      return await turn;
    } finally {
      if (this.#last.get(host) === turn) this.#last.delete(host);
    }
  }

  async #afterLast(host: string): Promise<void> {
    await Promise.allSettled([this.#last.get(host)]);
  }

  async #pauseOf(host: string, signal: AbortSignal | undefined): Promise<void> {
    const wait = Math.max(0, (this.#freeAt.get(host) ?? 0) - Date.now());
    try {
      await sleep(wait, undefined, signal && { signal });
    } catch (cause) {
      throw new FetchError('cancelled', 'it was cancelled', { cause });
    }
  }
}
