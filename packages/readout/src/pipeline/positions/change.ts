import type { Change, Span } from '../../model/index.ts';
import { baseForms } from '../../vocabulary/base-forms.ts';
import { SHIFTS } from '../../vocabulary/shifts.ts';
import { NEGATIONS } from '../../vocabulary/stances.ts';
import { likeliest, type SpanReading } from '../reading.ts';
import type { Words } from '../words.ts';

/** How many words before a word of change a negation may stand: *has not been softened*, *no indication of any shift*. */
const NEGATION_REACH = 4;
/** The model alone is believed from here. */
const SURE = 0.8;

/** Whether the text says that a position has moved or has not; null where it says neither. `spans` are the position's words and its cue. */
export function changeOf(words: Words, spans: readonly Span[], reading: SpanReading): Change | null {
  const told = spans.map((span) => changeTold(words, words.within(span))).find((change) => change !== null) ?? null;
  if (told !== null) return told;
  const label = likeliest(reading, 'change');
  const probability = reading.properties.change?.[0]?.probability ?? 0;
  return (label === 'shift' || label === 'none') && probability >= SURE ? label : null;
}

function changeTold(words: Words, inside: readonly number[]): Change | null {
  const text = inside.map((word) => words.lower(word)).join(' ');
  const has = (phrases: readonly string[]) => phrases.some((phrase) => ` ${text} `.includes(` ${phrase} `));
  if (has(SHIFTS.none.phrases) || inside.some((word) => SHIFTS.none.words.has(words.lower(word)))) return 'none';
  if (has(SHIFTS.shift.phrases)) return 'shift';
  for (const word of inside) {
    const negated = isNegated(words, word);
    if (negated && isOneOf(words, word, SHIFTS.unmoved)) return 'none';
    if (!negated && isOneOf(words, word, SHIFTS.shift) && !isOpen(words, word)) return 'shift';
  }
  return null;
}

function isOneOf(
  words: Words,
  word: number,
  { verbs, nouns }: { readonly verbs: ReadonlySet<string>; readonly nouns: ReadonlySet<string> },
): boolean {
  const list = words.upos(word) === 'VERB' ? verbs : words.upos(word) === 'NOUN' ? nouns : null;
  return list !== null && baseForms(words.lower(word)).some((form) => list.has(form));
}

function isNegated(words: Words, word: number): boolean {
  for (let before = word - 1; before >= Math.max(0, word - NEGATION_REACH); before--)
    if (NEGATIONS.has(words.lower(before))) return true;
  return false;
}

/** A verb that is wanted or promised has not happened: *must withdraw*, *to drop*. */
function isOpen(words: Words, word: number): boolean {
  if (words.upos(word) !== 'VERB') return false;
  return words.lower(word - 1) === 'to' || !/(?:ed|t|ew)$/.test(words.lower(word));
}
