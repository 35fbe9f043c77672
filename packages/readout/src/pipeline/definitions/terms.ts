import type { Span } from '../../model/index.ts';
import { DEFINING, isFormOf } from '../../vocabulary/definitions.ts';
import type { Words } from '../words.ts';

/** A phrase that a sentence may say the meaning of. */
export interface Term {
  readonly span: Span;
  /** Index of its first and last word. */
  readonly first: number;
  readonly last: number;
  /** It is called a phrase or a term: *the term “X”*. */
  readonly named: boolean;
}

const OPENING = new Map([
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ['«', '»'],
  ["'", "'"],
]);
/** A quotation of more words says something; it is no phrase that is explained. */
const LONGEST_TERM = 8;
/** *That phrase*, *the word* by itself stands for a phrase named before. */
const POINTING = new Set(['the', 'that', 'this', 'same']);

/** Phrases in quotation marks, and *the term*, *that expression* where they stand for one, within a sentence. */
export function termsIn(words: Words, text: string, sentence: readonly number[]): Term[] {
  const found: Term[] = [];
  for (const [at, word] of sentence.entries()) {
    const closing = OPENING.get(words.text(word));
    if (closing !== undefined && opens(words, text, word)) {
      const end = sentence.slice(at + 1, at + LONGEST_TERM + 4).find((other) => words.text(other) === closing);
      const term = end === undefined ? null : quoted(words, word, end);
      if (term !== null) found.push(term);
    } else if (isPointing(words, word) && !quotedNear(words, word)) {
      found.push({ span: words.span(word), first: word, last: word, named: true });
    }
  }
  return found.filter((term, k) => k === 0 || term.first > (found[k - 1] as Term).last);
}

/** A mark opens where no letter stands right before it. */
const opens = (words: Words, text: string, word: number): boolean =>
  !/[\p{L}\p{N}.,!?]/u.test(text[words.start(word) - 1] ?? ' ');

function quoted(words: Words, opening: number, closing: number): Term | null {
  const count = Array.from({ length: closing - opening - 1 }, (_, k) => opening + 1 + k).filter(
    (word) => words.upos(word) !== 'PUNCT',
  ).length;
  if (count === 0 || count > LONGEST_TERM) return null;
  const before = opening > 0 ? words.lower(opening - 1) : '';
  return {
    span: { start: words.start(opening), end: words.end(closing) },
    first: opening,
    last: closing,
    named: isFormOf(before, DEFINING.nouns),
  };
}

const isPointing = (words: Words, word: number): boolean =>
  words.upos(word) === 'NOUN' &&
  DEFINING.nouns.has(words.lower(word)) &&
  word > 0 &&
  POINTING.has(words.lower(word - 1));

/** The phrase itself stands beside its noun: *the term “X”*, *the “X” label*. */
function quotedNear(words: Words, noun: number): boolean {
  return [noun - 1, noun + 1, noun + 2].some(
    (word) => word >= 0 && word < words.count && OPENING.has(words.text(word)),
  );
}
