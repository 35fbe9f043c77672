import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ByteReader } from './byte-reader.ts';
import { MAX_DOCUMENT_BYTES } from './decode.ts';
import { type HttpMessage, parseHttpResponse } from './http-message.ts';
import { IngestError } from './ingest-error.ts';
import { mediaTypeOf } from './media-type.ts';

// WARC 1.1 (ISO 28500:2017), read as a stream: archives of the web have gigabytes.

/** A page of an archive of the web. */
export interface WarcPage {
  readonly address: string;
  /** ISO 8601 instant at which it was captured. */
  readonly capturedAt: string;
  /** As the server gave it. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A page, or a record that is one but cannot be read. Records count from 1. */
export type WarcEntry =
  | { readonly record: number; readonly page: WarcPage }
  | { readonly record: number; readonly error: IngestError };

/** Bytes of one header line, and lines of one header. */
const MAX_LINE = 64 * 1024;
const MAX_HEADERS = 200;
/** Bytes before a body: HTTP headers. */
const MAX_HTTP_HEADER = 256 * 1024;
const PAGES = new Set(['text/html', 'application/xhtml+xml', 'text/plain', 'text/markdown']);

/** Whether a file is a WARC file: by its name, its media type, or how it begins. */
export function isWarc(name: string, mediaType?: string, head?: Uint8Array): boolean {
  return (
    /\.warc(?:\.gz)?$/i.test(name) ||
    mediaTypeOf(mediaType).type === 'application/warc' ||
    (head !== undefined && Buffer.from(head.subarray(0, 6)).toString('latin1') === 'WARC/1')
  );
}

/**
 * The pages of a WARC file, compressed with gzip or not: responses with status 200 and resources that are text or HTML.
 * One record at a time is held in memory.
 * @throws {IngestError} `warc` where the file is none, or damaged: nothing behind that place can be read
 */
export async function* readWarc(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<WarcEntry> {
  const reader = new ByteReader(await unpacked(chunks));
  try {
    for (let record = 1; ; record++) {
      const headers = await recordHeaders(reader, record);
      if (headers === null) return;
      const length = Number(headers.get('content-length'));
      const entry = await readBlock(reader, headers, length);
      if (entry instanceof IngestError) yield { record, error: entry };
      else if (entry) yield { record, page: entry };
    }
  } catch (cause) {
    throw cause instanceof Error && 'code' in cause && /^(?:Z_|ERR_)/.test(String(cause.code)) ? damaged(cause) : cause;
  } finally {
    await reader.close();
  }
}

function damaged(cause: unknown): IngestError {
  const error = new IngestError('warc', 'its gzip data is damaged or breaks off');
  error.cause = cause;
  return error;
}

type Headers = ReadonlyMap<string, string>;

/** The version line and named fields of the next record; null at the end. */
async function recordHeaders(reader: ByteReader, record: number): Promise<Headers | null> {
  const broken = (what: string) =>
    new IngestError('warc', record === 1 ? 'it is no WARC file' : `it is damaged: record ${record} ${what}`);
  let first = await reader.line(MAX_LINE);
  // Two line feeds end a record; some writers have more of them.
  for (let blank = 0; first?.length === 0 && blank < 8; blank++) first = await reader.line(MAX_LINE);
  if (first === null) {
    if (record === 1) throw broken('');
    return null;
  }
  if (!/^WARC\/\d\.\d{1,2}\s*$/.test(first.toString('latin1'))) throw broken('does not begin with WARC/1.1');
  const headers = new Map<string, string>();
  for (let count = 0; ; count++) {
    const line = await reader.line(MAX_LINE);
    if (line === null || count > MAX_HEADERS) throw broken('has a header without an end');
    if (line.length === 0) break;
    const [, name, value] = /^([^:\s]+)\s*:(.*)$/.exec(line.toString('utf8')) ?? [];
    if (name !== undefined && value !== undefined) headers.set(name.toLowerCase(), value.trim());
  }
  if (!/^\d{1,15}$/.test(headers.get('content-length') ?? '')) throw broken('does not say how long it is');
  return headers;
}

/** The page in a record’s block; undefined for a record of another kind, whose block is passed over. */
async function readBlock(
  reader: ByteReader,
  headers: Headers,
  length: number,
): Promise<WarcPage | IngestError | undefined> {
  const type = headers.get('warc-type')?.toLowerCase();
  const address = headers.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? '';
  const contentType = headers.get('content-type');
  const isResponse = type === 'response' && /^application\/http\b/i.test(contentType ?? '');
  const isResource = type === 'resource' && PAGES.has(mediaTypeOf(contentType).type);
  if (!(isResponse || isResource) || !/^https?:\/\//i.test(address) || length === 0) {
    await reader.skip(length);
    return undefined;
  }
  if (length > MAX_DOCUMENT_BYTES + MAX_HTTP_HEADER) {
    await reader.skip(length);
    return new IngestError('too-long', `${address} is longer than ${MAX_DOCUMENT_BYTES / 1024 / 1024} MiB`);
  }
  const block = await reader.take(length);
  if (block.length < length) return new IngestError('warc', `${address} breaks off: the file ends within it`);
  const capturedAt = instantOf(headers.get('warc-date'));
  if (isResource) return { address, capturedAt, mediaType: contentType ?? '', bytes: block };
  const message = parseHttpResponse(block, MAX_DOCUMENT_BYTES);
  if (message instanceof IngestError) return message;
  return pageOf(message, address, capturedAt);
}

function pageOf({ status, headers, body }: HttpMessage, address: string, capturedAt: string): WarcPage | undefined {
  const mediaType = headers.get('content-type') ?? '';
  if (status !== 200 || body.length === 0 || !PAGES.has(mediaTypeOf(mediaType).type)) return undefined;
  return { address, capturedAt, mediaType, bytes: body };
}

function instantOf(value: string | undefined): string {
  const time = Date.parse(value ?? '');
  return new Date(Number.isNaN(time) ? Date.now() : time).toISOString();
}

/** The stream without gzip, of which every record may be a member of its own. */
async function unpacked(chunks: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const source = chunks[Symbol.asyncIterator]();
  const first = await source.next();
  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      for (let next = first; !next.done; next = await source.next()) yield next.value;
    } finally {
      await source.return?.();
    }
  }
  const isGzip = !first.done && first.value[0] === 0x1f && first.value[1] === 0x8b;
  if (!isGzip) return whole();
  const packed = Readable.from(whole());
  const gunzip = createGunzip();
  packed.on('error', (error) => gunzip.destroy(error));
  gunzip.on('close', () => packed.destroy());
  return packed.pipe(gunzip);
}
