import { type Answer, exchange } from './exchange.ts';
import { FetchError } from './fetch-error.ts';
import { DEFAULT_LIMITS, type FetchLimits } from './fetch-limits.ts';
import { followRedirects, withDeadline } from './guarded-request.ts';
import { HostTurns } from './host-turns.ts';
import { MAX_ROBOTS_BYTES, RobotsRules } from './robots.ts';
import { retryAfter, statusPhrase } from './status.ts';
import { userAgent } from './user-agent.ts';
import { webAddress } from './web-address.ts';

export interface FetcherOptions {
  /** Hosts (`localhost`, `127.0.0.1:8080`) that may be private. */
  readonly allowPrivate?: readonly string[];
  readonly limits?: Partial<FetchLimits>;
  /** Milliseconds between two requests to a host; robots.txt may want more. Default: a second. */
  readonly pause?: number;
  readonly userAgent?: string;
}

/** What an earlier fetch has given to ask by whether anything is new. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** A page, feed or file, as it came. */
export interface FetchedPage extends Validators {
  /** Where it was in the end, after redirects. */
  readonly address: string;
  /** `text/html; charset=utf-8`; `application/octet-stream` where the server does not say. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** ISO 8601 instant. */
  readonly fetchedAt: string;
}

const ACCEPT =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, text/plain;q=0.9, */*;q=0.5';
const PAUSE = 1000;

/** Fetches pages as a polite reader does: robots.txt honoured, one request at a time to a host, nothing that did not change. */
export class Fetcher {
  readonly #options: Required<FetcherOptions> & { readonly limits: FetchLimits };
  readonly #turns = new HostTurns();
  readonly #robots: RobotsRules;

  constructor(options: FetcherOptions = {}) {
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.#options = { allowPrivate: [], pause: PAUSE, userAgent: userAgent(), ...options, limits };
    const small = { ...limits, bytes: MAX_ROBOTS_BYTES, compressed: MAX_ROBOTS_BYTES };
    this.#robots = new RobotsRules((url) =>
      withDeadline(limits.total, undefined, (signal) =>
        followRedirects(url, { limits, headers: this.#headers({ etag: null, lastModified: null }) }, (next, headers) =>
          this.#exchange(next, headers, small, signal),
        ),
      ),
    );
  }

  /** @throws {FetchError} */
  async fetch(address: string, signal?: AbortSignal): Promise<FetchedPage> {
    const page = await this.fetchIfChanged(address, { etag: null, lastModified: null }, signal);
    if (page === null) throw new FetchError('status', `the server answers ${statusPhrase(304)} to a first request`);
    return page;
  }

  /**
   * @returns null where nothing has changed since the earlier fetch
   * @throws {FetchError}
   */
  async fetchIfChanged(address: string, validators: Validators, signal?: AbortSignal): Promise<FetchedPage | null> {
    const { limits } = this.#options;
    const answer = await followRedirects(
      webAddress(address),
      { limits, headers: this.#headers(validators) },
      (url, headers) => this.#ask(url, headers, signal),
    );
    const { status, headers } = answer;
    if (status === 304) return null;
    if (status < 200 || status >= 300)
      throw new FetchError('status', `the server answers ${statusPhrase(status)}`, {
        status,
        retryAfter: retryAfter(headers['retry-after'], new Date()),
      });
    return {
      address: answer.address,
      mediaType: headers['content-type'] ?? 'application/octet-stream',
      bytes: answer.body,
      etag: headers.etag ?? null,
      lastModified: headers['last-modified'] ?? null,
      fetchedAt: new Date().toISOString(),
    };
  }

  /** One request, where robots.txt allows it and when the host’s turn comes; waiting for it is not counted as its time. */
  async #ask(url: URL, headers: Readonly<{ [name: string]: string }>, cancelled?: AbortSignal): Promise<Answer> {
    const { limits, pause } = this.#options;
    const robots = await this.#robots.of(url);
    if (!robots.allows(url))
      throw new FetchError('robots', `robots.txt of ${url.host} does not let programs fetch it, or cannot be had now`);
    const wait = Math.max(pause, robots.delay * 1000);
    const work = () => withDeadline(limits.total, cancelled, (signal) => this.#exchange(url, headers, limits, signal));
    return await this.#turns.take(url.host, wait, work, cancelled);
  }

  #exchange(url: URL, headers: Readonly<{ [name: string]: string }>, limits: FetchLimits, signal: AbortSignal) {
    const { allowPrivate } = this.#options;
    return exchange(url, { method: 'GET', headers, body: undefined, limits, allowPrivate, signal });
  }

  #headers({ etag, lastModified }: Validators): { [name: string]: string } {
    return {
      'user-agent': this.#options.userAgent,
      accept: ACCEPT,
      'accept-language': 'en, *;q=0.5',
      ...(etag && { 'if-none-match': etag }),
      ...(lastModified && { 'if-modified-since': lastModified }),
    };
  }
}
