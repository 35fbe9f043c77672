/** First bytes of the file formats that people most often hand over in place of a text. */
const SIGNATURES: readonly (readonly [signature: string, kind: string])[] = [
  ['25504446', 'a PDF file'],
  ['504b0304', 'a ZIP archive or an Office document'],
  ['d0cf11e0a1b11ae1', 'an old Office document'],
  ['89504e47', 'a PNG image'],
  ['ffd8ff', 'a JPEG image'],
  ['47494638', 'a GIF image'],
  ['1f8b', 'a gzip archive'],
  ['425a68', 'a bzip2 archive'],
  ['fd377a585a00', 'an xz archive'],
  ['377abcaf271c', 'a 7z archive'],
  ['28b52ffd', 'a Zstandard archive'],
  ['7f454c46', 'a program'],
  ['53514c69746520666f726d617420330', 'an SQLite database'],
  ['52494646', 'a sound, image or video file'],
  ['4f676753', 'a sound or video file'],
  ['494433', 'a sound file'],
  ['7b5c727466', 'an RTF document'],
];

/** What a file is by its first bytes, with its article ("a PDF file"); undefined when they tell nothing. */
export function fileKind(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  const kind = SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1];
  // "BZh" and "ID3" could begin a text; a text has no control characters behind them.
  if (kind && head.length >= 8 && /^(425a68|494433)/.test(head) && isPlain(bytes.subarray(0, 64))) return undefined;
  return kind;
}

function isPlain(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte >= 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09);
}
