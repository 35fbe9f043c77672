import { createHash } from 'node:crypto';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** First byte of a packed text: how its characters are written. */
const UTF8 = 8;
/** A text with lone surrogates has no UTF-8. */
const UTF16 = 16;

/** Compressed bytes that `unpackText` makes the very same text of. */
export function packText(text: string): Uint8Array {
  const wellFormed = text.isWellFormed();
  const bytes = Buffer.from(text, wellFormed ? 'utf8' : 'utf16le');
  return Buffer.concat([Uint8Array.of(wellFormed ? UTF8 : UTF16), zstdCompressSync(bytes)]);
}

/** @throws {Error} for bytes that `packText` did not make */
export function unpackText(packed: Uint8Array): string {
  const encoding = packed[0];
  if (encoding !== UTF8 && encoding !== UTF16) throw new Error('is packed in an unknown way');
  return zstdDecompressSync(packed.subarray(1)).toString(encoding === UTF8 ? 'utf8' : 'utf16le');
}

export function packBytes(bytes: Uint8Array): Uint8Array {
  return zstdCompressSync(bytes);
}

export function unpackBytes(packed: Uint8Array): Uint8Array {
  return zstdDecompressSync(packed);
}

/** Lower-case hexadecimal; of a text, the hash of its UTF-8 bytes. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** A text as a database’s text column can hold it: no NUL, no lone surrogate. */
export function columnText<Text extends string | null>(text: Text): Text {
  return (text === null ? null : text.replaceAll('\0', '\ufffd').toWellFormed()) as Text;
}
