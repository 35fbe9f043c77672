import type { Span, Stance } from '../../model/index.ts';
import type { Words } from '../words.ts';

/** Words that open a condition which is a position of its own beside an offer (*ready to talk, provided that…*). */
const OPENERS = new Set(['if', 'unless', 'provided', 'providing']);
/** A clause is no shorter than this, in words. */
const SHORTEST = 3;
/** Stances that a condition limits; *refuses until* is one position. */
const CONDITIONAL: ReadonlySet<Stance> = new Set(['offer', 'commit', 'support']);

/** A position's words, and those of the condition on which it hangs, or null. */
export interface SplitPosition {
  readonly main: Span;
  readonly condition: Span | null;
}

/** Parts an offer or a promise from its condition, inside the span or right behind it. */
export function splitCondition(words: Words, text: string, span: Span, stance: Stance): SplitPosition {
  const whole = { main: span, condition: null };
  if (!CONDITIONAL.has(stance)) return whole;
  const inside = words.within(span);
  const opener = inside.slice(SHORTEST).find((word) => opensCondition(words, word));
  if (opener !== undefined) return split(words, span, opener, span.end) ?? whole;
  const next = nextWord(words, inside.at(-1) ?? words.count);
  if (next === null || !opensCondition(words, next)) return whole;
  return split(words, span, next, clauseEnd(words, text, next)) ?? whole;
}

function split(words: Words, span: Span, opener: number, end: number): SplitPosition | null {
  let last = opener - 1;
  while (last > 0 && words.upos(last) === 'PUNCT') last--;
  const condition = { start: words.start(opener), end };
  if (words.within(condition).length < SHORTEST) return null;
  return { main: { start: span.start, end: Math.min(span.end, words.end(last)) }, condition };
}

function opensCondition(words: Words, word: number): boolean {
  const form = words.lower(word);
  const after = (steps: number) => (word + steps < words.count ? words.lower(word + steps) : '');
  if (form === 'as') return after(1) === 'long' && after(2) === 'as';
  if (form === 'on') return after(1) === 'condition' || after(2) === 'condition';
  return OPENERS.has(form) && !(form === 'if' && words.lower(word - 1) === 'as');
}

/** The word after another one, over a comma; null at the end. */
function nextWord(words: Words, word: number): number | null {
  let next = word + 1;
  if (next < words.count && words.text(next) === ',') next++;
  return next < words.count ? next : null;
}

/** Where a clause ends: at the next mark of a clause's or a sentence's end. */
function clauseEnd(words: Words, text: string, first: number): number {
  let last = first;
  while (last + 1 < words.count && !text.slice(words.end(last), words.start(last + 1)).includes('\n')) {
    if (words.upos(last + 1) === 'PUNCT' && /[,;:.!?”"—–]/.test(words.text(last + 1))) break;
    last++;
  }
  return words.end(last);
}
