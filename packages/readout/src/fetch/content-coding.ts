import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { FetchError } from './fetch-error.ts';

/** What is told to servers, and understood. */
export const ACCEPTED_CODINGS = 'gzip, deflate, br';
/** No server compresses more often. */
const MAX_CODINGS = 2;

const ungzip = promisify(gunzip);
const unbrotli = promisify(brotliDecompress);
const unzlib = promisify(inflate);
const undeflate = promisify(inflateRaw);

/**
 * A body without its content codings (RFC 9110, 8.4).
 * @param codings value of `Content-Encoding`
 * @param limit bytes of the result; a bomb is never unpacked further
 * @throws {FetchError} `encoding` or `too-large`
 */
export async function decodeContent(body: Buffer, codings: string | undefined, limit: number): Promise<Buffer> {
  const names = (codings ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > MAX_CODINGS) throw new FetchError('encoding', 'the answer is compressed many times over');
  let decoded = body;
  for (const name of names.reverse()) decoded = await decodeOne(decoded, name, limit);
  return decoded;
}

async function decodeOne(body: Buffer, name: string, limit: number): Promise<Buffer> {
  // An answer without a body (304, HEAD) may name its coding.
  if (body.length === 0) return body;
  const options = { maxOutputLength: limit };
  try {
    if (name === 'gzip' || name === 'x-gzip') return await ungzip(body, options);
    if (name === 'br') return await unbrotli(body, options);
    // Some servers send raw deflate data where RFC 9110 wants the zlib format.
    if (name === 'deflate') return await (isZlib(body) ? unzlib(body, options) : undeflate(body, options));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(limit);
    throw new FetchError('encoding', `the answer is damaged: its ${name} data cannot be decompressed`, { cause });
  }
  throw new FetchError('encoding', `the answer is compressed in an unknown way (${name.slice(0, 30)})`);
}

/** RFC 1950: the method is 8 and the first two bytes are a multiple of 31. */
function isZlib(body: Buffer): boolean {
  return body.length >= 2 && ((body[0] as number) & 0x0f) === 8 && body.readUInt16BE(0) % 31 === 0;
}

export function tooLarge(limit: number): FetchError {
  const size = limit >= 1024 * 1024 ? `${Math.floor(limit / 1024 / 1024)} MiB` : `${limit} bytes`;
  return new FetchError('too-large', `the answer is larger than ${size}`);
}
