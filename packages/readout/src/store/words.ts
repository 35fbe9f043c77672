/** A word of a text as it is indexed, and where it stands (UTF-16). */
export interface Word {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][sS](?![\p{L}\p{N}]))?/gu;
/** Longer than this no word is that somebody looks for. */
const MAX_TERM = 64;

/** The words of a text for full-text search: the same in every backend and in what is looked for. */
export function* wordsOf(text: string): Generator<Word> {
  for (const match of text.matchAll(WORD)) {
    const term = termOf(match[0]);
    if (term !== '') yield { term, start: match.index, end: match.index + match[0].length };
  }
}

/** The terms of a text, in its order. */
export function termsOf(text: string): string[] {
  return Array.from(wordsOf(text), (word) => word.term);
}

/** Lower case, no diacritics, no possessive *’s*, singular. */
function termOf(word: string): string {
  const bare = word.replace(/['’][sS]$/, '').toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII, which has no diacritics
  const plain = /^[\x00-\x7f]*$/.test(bare) ? bare : bare.normalize('NFKD').replace(/\p{Mn}/gu, '');
  return singular(plain).slice(0, MAX_TERM);
}

/** Plural endings, after Harman’s S stemmer (1991). */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (word.endsWith('ies')) return /(?:e|a)ies$/.test(word) ? word : `${word.slice(0, -3)}y`;
  if (word.endsWith('es') && !/(?:a|e|o)es$/.test(word)) return word.slice(0, -1);
  return /(?:us|ss)$/.test(word) ? word : word.slice(0, -1);
}
