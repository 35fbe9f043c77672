import { guardedRequest } from '../../fetch/guarded-request.ts';
import type { Delivery, WatchEvent, WatchStore } from '../../store/watches.ts';
import { nextAttempt } from './back-off.ts';
import { signedHeaders } from './signature.ts';

/** Deliveries that are under way at once, each to another receiver. */
const AT_ONCE = 8;
/** What an answer may take; nobody reads it. Milliseconds and bytes. */
const LIMITS = { total: 10_000, idle: 5_000, compressed: 16 * 1024, bytes: 16 * 1024, redirects: 0 };
/** For as long nobody else takes a delivery that is under way. Longer than a request may take. Milliseconds. */
const LEASE = 60_000;

export interface CourierOptions {
  /** Hosts that may be private: for tests, and for what a person allowed by name. */
  readonly allowPrivate?: readonly string[];
  readonly signal?: AbortSignal;
}

/** Sends what watches told to their webhooks: at least once, of each watch one after the other. */
export class Courier {
  readonly #watches: WatchStore;
  readonly #options: CourierOptions;

  constructor(watches: WatchStore, options: CourierOptions = {}) {
    this.#watches = watches;
    this.#options = options;
  }

  /** Sends everything that is due. Gives the number of attempts. */
  async deliver(): Promise<number> {
    let count = 0;
    while (!this.#options.signal?.aborted) {
      const due = await this.#watches.take(new Date(), AT_ONCE, LEASE);
      if (due.length === 0) break;
      await Promise.all(due.map((delivery) => this.#send(delivery)));
      count += due.length;
    }
    return count;
  }

  async #send({ event, webhook, secret, attempts }: Delivery): Promise<void> {
    const reason = await this.#attempt(event, webhook, secret);
    if (reason === null) return await this.#watches.delivered(event.id);
    // What was broken off because the program ends is not the receiver’s failure: the lease runs out, and it is sent again.
    if (this.#options.signal?.aborted) return;
    await this.#watches.undelivered(event.id, reason, nextAttempt(attempts + 1, new Date()));
  }

  /** Null where the receiver took it, else what was wrong. */
  async #attempt(event: WatchEvent, webhook: string, secret: string): Promise<string | null> {
    const body = JSON.stringify(messageOf(event));
    const headers = { 'content-type': 'application/json', ...signedHeaders(event.id, new Date(), body, secret) };
    try {
      const { status } = await guardedRequest(webhook, {
        method: 'POST',
        headers,
        body,
        limits: LIMITS,
        ...this.#options,
      });
      return status >= 200 && status < 300 ? null : `it answered ${status}`;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}

/** What a receiver gets: `type` and `timestamp` as Standard Webhooks have them. */
function messageOf(event: WatchEvent): object {
  return { type: `watch.${event.action}`, timestamp: event.at, data: event };
}
