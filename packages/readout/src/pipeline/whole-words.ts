import type { Span } from '../model/index.ts';
import type { Words } from './words.ts';

/** A span of the model with its edges at words: a word that it cuts belongs to it. Null where there is no word in it. */
export function wholeWords(words: Words, span: Span): Span | null {
  const inside = words.within(span);
  const spoken = inside.filter((word) => words.upos(word) !== 'PUNCT');
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined || spoken.length === 0) return null;
  return { start: words.start(first), end: words.end(last) };
}
