import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { IngestError } from './ingest-error.ts';

/** An answer of a server as an archive of the web keeps it. */
export interface HttpMessage {
  readonly status: number;
  /** By lower-case name; the last one of a name counts. */
  readonly headers: ReadonlyMap<string, string>;
  /** Without transfer and content codings. */
  readonly body: Buffer;
}

/**
 * Reads status line, headers and body. Crawlers keep a body with its codings or without them and leave the headers as they were, so
 * a body that cannot be decoded is taken as it is.
 * @param limit bytes of the decoded body
 */
export function parseHttpResponse(message: Buffer, limit: number): HttpMessage | IngestError {
  const end = endOfHeaders(message);
  const [statusLine = '', ...lines] = message.subarray(0, end).toString('latin1').split(/\r?\n/);
  const status = Number(/^HTTP\/\d(?:\.\d)?\s+(\d{3})\b/.exec(statusLine)?.[1]);
  if (Number.isNaN(status)) return new IngestError('warc', 'a response in it has no status line');
  const headers = new Map<string, string>();
  for (const line of lines) {
    const [, name, value] = /^([^:\s]+):(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) headers.set(name.toLowerCase(), value.trim());
  }
  const sent = message.subarray(end);
  const whole = /chunked/i.test(headers.get('transfer-encoding') ?? '') ? (dechunked(sent) ?? sent) : sent;
  const body = decoded(whole, headers.get('content-encoding')?.toLowerCase(), limit);
  if (body === null) return new IngestError('too-long', `a response in it is larger than ${limit} bytes`);
  return { status, headers, body };
}

/** Where the body begins. */
function endOfHeaders(message: Buffer): number {
  const strict = message.indexOf('\r\n\r\n');
  const loose = message.indexOf('\n\n');
  if (strict >= 0 && (loose < 0 || strict < loose)) return strict + 4;
  return loose >= 0 ? loose + 2 : message.length;
}

/** The body without chunked coding (RFC 9112, 7.1); undefined where it has none. */
function dechunked(body: Buffer): Buffer | undefined {
  const chunks: Buffer[] = [];
  for (let at = 0; ; ) {
    const lineEnd = body.indexOf('\r\n', at);
    if (lineEnd < 0 || lineEnd - at > 100) return undefined;
    const size = /^([0-9a-f]{1,8})\s*(?:;|$)/i.exec(body.toString('latin1', at, lineEnd))?.[1];
    if (size === undefined) return undefined;
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(chunks);
    const start = lineEnd + 2;
    if (start + length > body.length) return undefined;
    chunks.push(body.subarray(start, start + length));
    at = start + length + 2;
  }
}

/** Null where it would be larger than the limit. */
function decoded(body: Buffer, coding: string | undefined, limit: number): Buffer | null {
  const decode = coding === 'br' ? brotliDecompressSync : coding === 'deflate' ? inflateSync : gunzipSync;
  if (!coding || !['gzip', 'x-gzip', 'br', 'deflate'].includes(coding)) return body.length > limit ? null : body;
  try {
    return decode(body, { maxOutputLength: limit });
  } catch (error) {
    const isBomb = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isBomb || body.length > limit ? null : body;
  }
}
