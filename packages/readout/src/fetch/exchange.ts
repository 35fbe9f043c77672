import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { ACCEPTED_CODINGS, decodeContent, tooLarge } from './content-coding.ts';
import { FetchError } from './fetch-error.ts';
import type { FetchLimits } from './fetch-limits.ts';
import { type CheckedAddress, resolvePublic } from './public-address.ts';

/** One request to one address; redirects are answers like any other here. */
export interface Exchange {
  readonly method: string;
  readonly headers: Readonly<{ [name: string]: string }>;
  readonly body: Uint8Array | undefined;
  readonly limits: FetchLimits;
  /** Hosts that may be private. */
  readonly allowPrivate: readonly string[];
  /** Ends the request; its reason is thrown where it is a `FetchError`. */
  readonly signal: AbortSignal;
}

/** What a server answered, decompressed. */
export interface Answer {
  readonly address: string;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/**
 * Resolves the host, checks every address of it, connects to a checked one, and reads the whole answer within the limits.
 * @throws {FetchError}
 */
export async function exchange(url: URL, request: Exchange): Promise<Answer> {
  const { limits, signal } = request;
  const addresses = await unlessCancelled(resolvePublic(url, request.allowPrivate), signal);
  try {
    const response = await send(url, addresses, request);
    const compressed = await read(response, limits.compressed);
    const body = await decodeContent(compressed, response.headers['content-encoding'], limits.bytes);
    return { address: url.href, status: response.statusCode ?? 0, headers: response.headers, body };
  } catch (error) {
    throw signal.aborted ? reasonOf(signal) : asFetchError(error, url);
  }
}

function send(url: URL, addresses: readonly CheckedAddress[], request: Exchange): Promise<IncomingMessage> {
  const { method, headers, body, limits, signal } = request;
  // The only way to an address: the name is not resolved again.
  const lookup: LookupFunction = (_host, options, callback) => {
    const [first] = addresses;
    if (!first) callback(new Error('no address'), '');
    else if (options.all) callback(null, [...addresses]);
    else callback(null, first.address, first.family);
  };
  return new Promise((resolve, reject) => {
    const client = (url.protocol === 'https:' ? https : http).request(url, {
      method,
      headers: { 'accept-encoding': ACCEPTED_CODINGS, ...headers, ...(body && { 'content-length': body.length }) },
      agent: false,
      lookup,
      signal,
      timeout: limits.idle,
    });
    client.on('response', resolve);
    client.on('error', reject);
    client.on('timeout', () => client.destroy(new FetchError('timeout', `nothing came for ${seconds(limits.idle)}`)));
    client.end(body);
  });
}

async function read(response: IncomingMessage, limit: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of response as AsyncIterable<Buffer>) {
    length += piece.length;
    // Leaving the loop destroys the connection.
    if (length > limit) throw tooLarge(limit);
    pieces.push(piece);
  }
  return Buffer.concat(pieces, length);
}

/** Looking a name up cannot be stopped; whoever waits for it can. */
function unlessCancelled<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(reasonOf(signal));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

function reasonOf(signal: AbortSignal): FetchError {
  return signal.reason instanceof FetchError ? signal.reason : new FetchError('cancelled', 'it was cancelled');
}

export function seconds(milliseconds: number): string {
  return `${Math.round(milliseconds / 100) / 10} s`;
}

const REASONS: Readonly<{ [code: string]: string }> = {
  ECONNREFUSED: 'refuses the connection',
  ECONNRESET: 'broke the connection off',
  EPIPE: 'broke the connection off',
  ETIMEDOUT: 'does not answer',
  EHOSTUNREACH: 'cannot be reached',
  ENETUNREACH: 'cannot be reached: there is no network',
  EAI_AGAIN: 'cannot be looked up now',
  HPE_HEADER_OVERFLOW: 'answers with headers that are too long',
};

function asFetchError(error: unknown, { host }: URL): FetchError {
  if (error instanceof FetchError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason =
    REASONS[code] ??
    (code.startsWith('HPE_')
      ? 'answers, but not in HTTP'
      : /CERT|TLS|SSL|SIGNATURE/.test(code)
        ? `has no certificate that can be trusted (${code})`
        : `cannot be reached${code && ` (${code})`}`);
  return new FetchError('unreachable', `${host} ${reason}`, { cause: error });
}
