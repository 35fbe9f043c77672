import { type Document, type Span, sliceSpan } from '../../model/index.ts';
import type { IssueLabels } from '../../vocabulary/issues.ts';
import type { PositionReading } from '../reading.ts';
import type { Words } from '../words.ts';

/** Below this no label fits, and the text's own words name the issue. */
const LEAST_FIT = 0.45;
const OBJECTS = ['obj', 'obl', 'nmod', 'nsubj:pass', 'xcomp', 'ccomp', 'advcl', 'acl'];
const LONGEST_NAME = 6;
const NOMINAL = new Set(['NOUN', 'PROPN']);
/** Days, months and lengths of time name no issue: *within weeks*. */
const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$|^(?:minute|hour|day|week|month|year|decade|deadline|time)s?$|^(?:today|tomorrow|tonight|yesterday)$/;
const LEADING = new Set(['DET', 'PRON', 'ADP', 'PUNCT', 'SCONJ', 'CCONJ', 'NUM', 'PART']);

/** What a position is about: the label that fits its meaning, else the text's own words. */
export function issueOf(
  document: Document,
  words: Words,
  issues: IssueLabels,
  span: Span,
  reading: PositionReading,
): string {
  const text = sliceSpan(document.text, span);
  const fitting = issues.fitting(reading.vector, text);
  if (fitting !== null && fitting.fit >= LEAST_FIT) return fitting.label;
  return ownWords(words, document.text, span) ?? fitting?.label ?? text;
}

/** The noun phrase of a span that its predicate acts on, without its article: *the relocation of families* → relocation of families. */
function ownWords(words: Words, text: string, span: Span): string | null {
  const inside = words.within(span);
  const head = words.headOf(span);
  const noun = head === null ? null : objectNoun(words, head, new Set(inside));
  const chosen = noun ?? inside.findLast((word) => namesSomething(words, word)) ?? null;
  if (chosen === null) return null;
  const own = words.subtree(chosen).filter((word) => word >= (inside[0] ?? 0) && word <= (inside.at(-1) ?? 0));
  const phrase = neighbours(own, chosen).slice(0, Math.max(LONGEST_NAME, 1));
  while (phrase.length > 1 && phrase[0] !== chosen && LEADING.has(words.upos(phrase[0] as number))) phrase.shift();
  while (phrase.length > 1 && phrase.at(-1) !== chosen && !NOMINAL.has(words.upos(phrase.at(-1) as number)))
    phrase.pop();
  const [first, last] = [phrase[0] ?? chosen, phrase.at(-1) ?? chosen];
  return text.slice(words.start(first), words.end(last)).replace(/\s+/g, ' ');
}

/** The run of words without a gap that holds one of them. */
function neighbours(sorted: readonly number[], word: number): number[] {
  let first = sorted.indexOf(word);
  let last = first;
  while (first > 0 && sorted[first - 1] === (sorted[first] as number) - 1) first--;
  while (last + 1 < sorted.length && sorted[last + 1] === (sorted[last] as number) + 1) last++;
  return sorted.slice(first, last + 1);
}

/** The noun nearest below a predicate, over its objects and the verbs that complete it; a name only where there is no other noun. */
function objectNoun(words: Words, head: number, inside: ReadonlySet<number>): number | null {
  if (namesSomething(words, head)) return head;
  let level = [head];
  let name: number | null = null;
  for (let depth = 0; depth < 4; depth++) {
    level = level.flatMap((word) => words.childrenBy(word, ...OBJECTS)).filter((word) => inside.has(word));
    const noun = level.find((word) => words.upos(word) === 'NOUN' && namesSomething(words, word));
    if (noun !== undefined) return noun;
    name ??= level.find((word) => namesSomething(words, word)) ?? null;
  }
  return name;
}

const namesSomething = (words: Words, word: number): boolean =>
  NOMINAL.has(words.upos(word)) && !CALENDAR.test(words.lower(word));
