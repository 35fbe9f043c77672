import type { IncomingHttpHeaders } from 'node:http';
import { type Answer, exchange, seconds } from './exchange.ts';
import { FetchError } from './fetch-error.ts';
import { DEFAULT_LIMITS, type FetchLimits } from './fetch-limits.ts';
import { userAgent } from './user-agent.ts';
import { webAddress } from './web-address.ts';

export interface RequestOptions {
  /** Default: GET. */
  readonly method?: string;
  readonly headers?: Readonly<{ [name: string]: string }>;
  readonly body?: string | Uint8Array;
  readonly limits?: Partial<FetchLimits>;
  /** Hosts (`localhost`, `127.0.0.1:8080`) that may be private; for tests, and for what a person allowed by name. */
  readonly allowPrivate?: readonly string[];
  readonly signal?: AbortSignal;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** These mean something to the host that they were meant for and to no other. */
const SECRET = new Set(['authorization', 'cookie', 'proxy-authorization']);

/**
 * Asks an address of the public web and reads the whole answer, whatever its status. Redirects of GET and HEAD are followed, each
 * one checked as the first address was; those of other methods are given back as they came.
 * @throws {FetchError} where there is no answer, or none within the limits
 */
export async function guardedRequest(address: string, options: RequestOptions = {}): Promise<Answer> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const { method = 'GET', allowPrivate = [] } = options;
  const headers = { 'user-agent': userAgent(), accept: '*/*', ...lowerCased(options.headers) };
  const body = typeof options.body === 'string' ? Buffer.from(options.body) : options.body;
  const isRead = method === 'GET' || method === 'HEAD';
  return await withDeadline(limits.total, options.signal, (signal) =>
    followRedirects(webAddress(address), { limits: isRead ? limits : null, headers }, (url, sent) =>
      exchange(url, { method, headers: sent, body, limits, allowPrivate, signal }),
    ),
  );
}

/**
 * Asks one address after the other until an answer is no redirect.
 * @param limits null to follow none
 * @param ask makes one request; it has to check the address
 * @throws {FetchError} `redirects` where there are too many of them, or they lead in a circle
 */
export async function followRedirects(
  first: URL,
  { limits, headers }: { readonly limits: FetchLimits | null; readonly headers: Readonly<{ [name: string]: string }> },
  ask: (url: URL, headers: Readonly<{ [name: string]: string }>) => Promise<Answer>,
): Promise<Answer> {
  let [url, sent] = [first, headers];
  for (let count = 0; ; count++) {
    const answer = await ask(url, sent);
    const target = redirectOf(answer);
    if (target === undefined || limits === null) return answer;
    if (count === limits.redirects)
      throw new FetchError('redirects', `it leads on more than ${limits.redirects} times, at last to ${url.host}`);
    const next = webAddress(target, url);
    if (next.origin !== url.origin)
      sent = Object.fromEntries(Object.entries(sent).filter(([name]) => !SECRET.has(name)));
    url = next;
  }
}

/** Does something that ends after so many milliseconds, or when whoever asked wants it no longer. */
export async function withDeadline<Result>(
  total: number,
  cancelled: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const deadline = new AbortController();
  const message = `the answer was not there after ${seconds(total)}`;
  const timer = setTimeout(() => deadline.abort(new FetchError('timeout', message)), total);
  try {
    return await work(cancelled ? AbortSignal.any([cancelled, deadline.signal]) : deadline.signal);
  } finally {
    clearTimeout(timer);
  }
}

function redirectOf({ status, headers }: { status: number; headers: IncomingHttpHeaders }): string | undefined {
  return REDIRECTS.has(status) ? headers.location : undefined;
}

function lowerCased(headers: Readonly<{ [name: string]: string }> = {}): { [name: string]: string } {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
