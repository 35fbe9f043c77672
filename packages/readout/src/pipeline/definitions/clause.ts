import type { Span } from '../../model/index.ts';
import type { Words } from '../words.ts';

/** Words that lead over to a meaning and do not belong to it. */
const LEADING = new Set([
  'that',
  'to',
  'as',
  'for',
  'in',
  'of',
  'only',
  'merely',
  'simply',
  'also',
  'now',
  'here',
  'nowadays',
  'chiefly',
  'essentially',
  ',',
  ':',
  '–',
  '—',
  '-',
  '(',
]);
const ENDS = new Set([';', '—', '–', ')', ':']);
const SENTENCE_MARKS = new Set(['.', '!', '?', ',']);
/** A meaning has at least so many letters. */
const SHORTEST = 3;

/** The words from one on to the end of its clause, as a span without what leads over to it; null where nothing is left. */
export function clauseFrom(words: Words, sentence: readonly number[], first: number): Span | null {
  let inside = sentence.filter((word) => word >= first);
  while (inside.length > 0 && LEADING.has(words.lower(inside[0] as number))) inside = inside.slice(1);
  const end = inside.findIndex((word, k) => k > 0 && ENDS.has(words.text(word)));
  if (end > 0) inside = inside.slice(0, end);
  while (inside.length > 0 && SENTENCE_MARKS.has(words.text(inside.at(-1) as number))) inside = inside.slice(0, -1);
  const [start, last] = [inside[0], inside.at(-1)];
  if (start === undefined || last === undefined) return null;
  const span = { start: words.start(start), end: words.end(last) };
  return span.end - span.start >= SHORTEST ? span : null;
}
