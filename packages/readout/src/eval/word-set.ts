import type { Span } from '../model/index.ts';

/** A word with an inner apostrophe is one: *Moscow’s*. */
export const GOLD_WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)?/gu;
/** As `GOLD_WORD`; PolNeAR’s scorer counts underscores too. */
export const POLNEAR_WORD = /[\p{L}\p{N}_]+(?:['’][\p{L}\p{N}_]+)?/gu;

/** Numbers of the words of a text that something covers, in part or whole. Spans are compared as such sets. */
export type WordSet = ReadonlySet<number>;

/** Gives, for spans of this text, the set of words that they touch. */
export function wordSets(text: string, word: RegExp): (spans: readonly Span[] | undefined) => WordSet {
  const words = [...text.matchAll(word)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return (spans = []) => {
    const set = new Set<number>();
    for (const span of spans)
      for (const [i, { start, end }] of words.entries()) if (start < span.end && end > span.start) set.add(i);
    return set;
  };
}

export function sharedWords(a: WordSet, b: WordSet): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared;
}

/** Twice the shared words over the words of both, 0 to 1; two empty sets are alike. */
export function dice(a: WordSet, b: WordSet): number {
  return a.size + b.size === 0 ? 1 : (2 * sharedWords(a, b)) / (a.size + b.size);
}
