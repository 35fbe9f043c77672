/**
 * The pieces that names are compared by: words, abbreviations with their stops (*U.S.*), figures, the possessive *’s* and the like (*’m*, *’re*)
 * by themselves, and single marks. Hyphens part words, so that *Saudi-led* holds *Saudi*.
 */
const TOKEN =
  /\p{L}\.(?:\p{L}\.)+|['’](?:s|m|d|re|ve|ll)(?![\p{L}\p{N}])|\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}\p{M}]+(?:['’](?!(?:s|m|d|re|ve|ll)(?![\p{L}\p{N}]))[\p{L}\p{M}]+)*|[^\s]/gu;
/** Letters that do not come apart into a plain letter and an accent. */
const PLAIN = new Map([
  ['ı', 'i'],
  ['ł', 'l'],
  ['Ł', 'L'],
  ['ø', 'o'],
  ['Ø', 'O'],
  ['đ', 'd'],
  ['Đ', 'D'],
  ['ß', 'ss'],
  ['æ', 'ae'],
]);
const ASCII = /^[\x20-\x7e]*$/;

/** Calls `visit` with the UTF-16 offsets of each token, in the order of the text. */
export function eachToken(text: string, visit: (start: number, end: number) => void): void {
  for (const match of text.matchAll(TOKEN)) visit(match.index, match.index + match[0].length);
}

/** A token as names are compared: straight apostrophes, no accents, letter case kept. */
export function tokenKey(token: string): string {
  if (ASCII.test(token)) return token;
  return token
    .replaceAll('’', "'")
    .replace(/[ıłŁøØđĐßæ]/g, (letter) => PLAIN.get(letter) ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
}

/** The keys of a name's tokens. */
export function nameKeys(name: string): string[] {
  const keys: string[] = [];
  eachToken(name, (start, end) => keys.push(tokenKey(name.slice(start, end))));
  return keys;
}
