import declaredParser from 'robots-parser';
import type { Answer } from './exchange.ts';
import { FetchError } from './fetch-error.ts';
import { PRODUCT } from './user-agent.ts';

/** The package describes itself as an ES module, which it is not: its default export is the function itself. */
const robotsParser = declaredParser as unknown as typeof declaredParser.default;

/** What a host’s robots.txt says. */
export interface Robots {
  allows(url: URL): boolean;
  /** Seconds that it wants between two requests; 0 where it does not say. */
  readonly delay: number;
}

/** Milliseconds for which a robots.txt counts; RFC 9309 allows a day. */
const LIFETIME = 6 * 3_600_000;
/** After a failure of the server it is asked again sooner. */
const RETRY = 10 * 60_000;
/** Longer waits than this nobody means. Seconds. */
const MAX_DELAY = 60;
/** RFC 9309 wants 500 KiB to be read at least. */
export const MAX_ROBOTS_BYTES = 512 * 1024;

const EVERYTHING: Robots = { allows: () => true, delay: 0 };
const NOTHING: Robots = { allows: () => false, delay: 0 };

/** The rules of hosts, asked for once and kept (RFC 9309). */
export class RobotsRules {
  readonly #kept = new Map<string, { readonly until: number; readonly robots: Promise<Robots> }>();
  readonly #ask: (url: URL) => Promise<Answer>;

  /** @param ask fetches a robots.txt, following redirects */
  constructor(ask: (url: URL) => Promise<Answer>) {
    this.#ask = ask;
  }

  /** @throws {FetchError} where the host cannot be reached */
  async of(url: URL): Promise<Robots> {
    const kept = this.#kept.get(url.origin);
    if (kept && kept.until > Date.now()) return await kept.robots;
    const robots = this.#read(url);
    this.#kept.set(url.origin, { until: Date.now() + LIFETIME, robots });
    try {
      const found = await robots;
      if (found === NOTHING) this.#kept.set(url.origin, { until: Date.now() + RETRY, robots });
      return found;
    } catch (error) {
      this.#kept.delete(url.origin);
      throw error;
    }
  }

  async #read(url: URL): Promise<Robots> {
    const address = new URL('/robots.txt', url);
    try {
      const { status, body } = await this.#ask(address);
      if (status >= 500 || status === 429) return NOTHING;
      return status >= 200 && status < 300 ? parsed(address, body) : EVERYTHING;
    } catch (error) {
      // What is no usable robots.txt forbids nothing; a host that cannot be reached cannot give the page either.
      if (error instanceof FetchError && ['redirects', 'encoding', 'too-large', 'address'].includes(error.code))
        return EVERYTHING;
      throw error;
    }
  }
}

function parsed(address: URL, body: Buffer): Robots {
  const rules = robotsParser(address.href, body.toString('utf8'));
  const delay = Number(rules.getCrawlDelay(PRODUCT) ?? 0);
  return {
    allows: (url) => rules.isAllowed(url.href, PRODUCT) ?? true,
    delay: delay > 0 ? Math.min(delay, MAX_DELAY) : 0,
  };
}
