import { fileKind } from './file-kind.ts';
import { IngestError } from './ingest-error.ts';

export interface Decoded {
  readonly text: string;
  /** WHATWG label of the encoding that the bytes were read as. */
  readonly encoding: string;
}

/** More than this is refused: about 2.5 million words, several times the longest novel. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** Share of control characters from which on bytes are no text. */
const MAX_CONTROL_SHARE = 0.005;
/** English in a Western one-byte encoding has accents and curly quotation marks, seldom more than 3 % of it. */
const MAX_ONE_BYTE_SHARE = 0.15;
/** The places that Windows-1252 leaves undefined: no text in it has them. */
const UNDEFINED_IN_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * Bytes to text. A byte order mark decides, then `declared` (a charset that the document names), then UTF-16 without a mark,
 * strict UTF-8, and Windows-1252 (which reads Latin-1 too) where that is plausible.
 * The text is exactly what was decoded, without the mark.
 * @throws {IngestError} `empty`, `binary`, `encoding` or `too-long`
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  if (bytes.length === 0) throw new IngestError('empty', 'it is empty');
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    throw new IngestError(
      'too-long',
      `it is longer than ${MAX_DOCUMENT_BYTES / 1024 / 1024} MiB, too long for one document`,
    );
  }
  const decoded = decodeBytes(bytes, declared);
  if (decoded.text.trim() === '') throw new IngestError('empty', 'it contains no text');
  return decoded;
}

function decodeBytes(bytes: Uint8Array, declared: string | undefined): Decoded {
  const marked = markedEncoding(bytes);
  if (marked) return decodeAs(bytes, marked);
  const kind = fileKind(bytes);
  if (kind) throw new IngestError('binary', `it is ${kind}, not text`);
  const utf16 = unmarkedUtf16(bytes);
  if (utf16) return decodeAs(bytes, utf16);
  if (controlShare(bytes) > MAX_CONTROL_SHARE) throw new IngestError('binary', 'it is a binary file, not text');
  if (declared) {
    const text = tryDecode(bytes, declared);
    if (text !== undefined) return { text, encoding: declared };
  }
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  return decodeOneByte(bytes);
}

function markedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  const [a, b, c, d] = bytes;
  const utf32 = (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff);
  if (utf32) throw new IngestError('encoding', 'it is encoded as UTF-32, which is not supported; save it as UTF-8');
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 of a text in Latin letters has a zero for nearly every second byte. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 64 * 1024) & ~1;
  if (length < 4) return undefined;
  const zeros = [0, 0] as [number, number];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[(i & 1) as 0 | 1]++;
  const [even, odd] = zeros.map((count) => count / (length / 2)) as [number, number];
  if (odd > 0.6 && even < 0.05) return 'utf-16le';
  if (even > 0.6 && odd < 0.05) return 'utf-16be';
  return undefined;
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = tryDecode(bytes, encoding);
  if (text === undefined) {
    throw new IngestError('encoding', `it claims to be ${encoding.toUpperCase()} but is damaged; save it as UTF-8`);
  }
  return { text, encoding };
}

/** Windows-1252, unless the bytes look like damaged UTF-8 or like another alphabet. */
function decodeOneByte(bytes: Uint8Array): Decoded {
  const { whole, first } = utf8Sequences(bytes);
  let high = 0;
  let undefinedPlaces = 0;
  for (const byte of bytes) {
    if (byte >= 0x80) high++;
    if (UNDEFINED_IN_1252.has(byte)) undefinedPlaces++;
  }
  if (whole > 0) {
    throw new IngestError('encoding', `it is damaged UTF-8: byte ${first + 1} belongs to no character`);
  }
  if (undefinedPlaces > 0 || high / bytes.length > MAX_ONE_BYTE_SHARE) {
    throw new IngestError('encoding', 'its encoding is none of UTF-8, UTF-16 and Windows-1252; save it as UTF-8');
  }
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
}

/** How many well-formed UTF-8 sequences of several bytes there are, and where the first byte is that fits none. */
function utf8Sequences(bytes: Uint8Array): { whole: number; first: number } {
  let whole = 0;
  let first = -1;
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i] as number;
    const length =
      byte < 0x80
        ? 1
        : byte >= 0xc2 && byte < 0xe0
          ? 2
          : byte >= 0xe0 && byte < 0xf0
            ? 3
            : byte >= 0xf0 && byte < 0xf5
              ? 4
              : 0;
    const complete = length > 0 && continuesFor(bytes, i + 1, length - 1);
    if (complete && length > 1) whole++;
    if (!complete && first < 0) first = i;
    i += complete ? length : 1;
  }
  return { whole, first };
}

function continuesFor(bytes: Uint8Array, from: number, count: number): boolean {
  for (let i = from; i < from + count; i++) if (((bytes[i] ?? 0) & 0xc0) !== 0x80) return false;
  return true;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Control characters other than tab, line feed, form feed and carriage return, as a share of all bytes. */
function controlShare(bytes: Uint8Array): number {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0x7f || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d)) controls++;
  }
  return controls / bytes.length;
}
