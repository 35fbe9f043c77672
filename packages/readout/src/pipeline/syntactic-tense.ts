import { baseForms } from '../vocabulary/base-forms.ts';
import type { Tense } from './time-expression.ts';
import type { Words } from './words.ts';

const AHEAD = new Set(['will', 'shall', 'would', "'ll", 'wo', 'must', 'should']);
const BACK = new Set(['had', 'has', 'have', 'did', 'was', 'were', "'ve"]);
/** Relations over which a time hangs on its verb through other words: *at the talks on Friday*. */
const STEPS = 3;

/** Whether the verb that the word at an offset hangs on looks back or ahead; null where syntax does not say. */
export function tenseBySyntax(words: Words, offset: number): Tense | null {
  let word = words.at(offset);
  if (word >= words.count) return null;
  for (let steps = 0; steps < STEPS && words.upos(word) !== 'VERB'; steps++) {
    if (words.isRoot(word)) return null;
    word = words.head(word);
  }
  return words.upos(word) === 'VERB' ? tenseOf(words, word) : null;
}

function tenseOf(words: Words, verb: number): Tense | null {
  const auxiliaries = words.childrenBy(verb, 'aux', 'aux:pass').map((child) => words.lower(child));
  const isInfinitive = words.childrenBy(verb, 'mark').some((child) => words.lower(child) === 'to');
  if (auxiliaries.some((form) => AHEAD.has(form))) return 'future';
  if (isInfinitive) return null;
  if (auxiliaries.some((form) => BACK.has(form))) return 'past';
  if (auxiliaries.length > 0) return null;
  return isPast(words.lower(verb)) ? 'past' : null;
}

/** *Met*, *agreed*: a form of its own that is neither a present nor a participle in -ing. */
function isPast(form: string): boolean {
  if (form.endsWith('ing') || form.endsWith('s')) return false;
  return baseForms(form).some((base) => base !== form);
}
