/** Whether the words around an expression look back or ahead: a stand-in for the governing verb's tense where no syntax is given. */
import type { Tense } from './time-expression.ts';
import { GLUED, NEW_PARAGRAPH, type TimeTokens } from './time-tokens.ts';
import { words } from './time-words.ts';

/** How far the verb is looked for, in tokens. */
const REACH = 30;

const AHEAD = words(
  "will shall would won't wouldn't won’t wouldn’t we'll they'll it'll he'll i'll due expected scheduled planned plan plans planning slated intends intend upcoming awaits await unless deadline hopes hope aims forthcoming tomorrow must should",
);
/** A timetable told in the present. */
const TIMETABLE = words(
  'flies meets meet opens begins begin starts resumes resume expires expire lapses lapse travels arrives leaves hosts visits convenes convene reconvenes ends',
);
const BACK = words(
  'said told was were had did has have been went came began took gave met left saw made held spoke wrote drew found put brought sent fell fled flew rose broke chose felt got knew kept lost paid ran sold stood struck thought won withdrew undertook shot hit cut set led laid let lay became meant hung swore forbade wept',
);
/** After these a timetable's verb is a noun: `his visits`. */
const DETERMINERS = words('the a an his her its their our these those all such both');
const BE = words('is are was were be');
const NOT_VERBS = words(
  'need indeed speed hundred united armed red bed indebted exceed proceed succeed feed seed shed unprecedented so-called',
);
const FOR_AHEAD = words('set called scheduled planned due down slated');

export function localTense(t: TimeTokens, first: number, end: number): Tense | null {
  if (t.word(first - 1) === 'for' && !/^(?:responsible|blame|search)$/.test(t.word(first - 2))) return 'future';
  const before = backwards(t, first);
  return before === undefined ? forwards(t, end) : before;
}

/** The tense of the nearest verb before; null where it does not tell when, undefined where there is none. */
function backwards(t: TimeTokens, first: number): Tense | null | undefined {
  /** Behind an infinitive: in `They undertook to meet in December` the past verb does not tell when. */
  let isAim = false;
  for (let i = first - 1; i >= Math.max(0, first - REACH) && !isSentenceEnd(t, i); i--) {
    const tense = tenseOf(t, i);
    if (tense) return tense === 'past' && isAim ? null : tense;
    isAim ||= isInfinitive(t, i);
    if (t.gap(i) === NEW_PARAGRAPH) break;
  }
  return isAim ? 'future' : undefined;
}

function forwards(t: TimeTokens, end: number): Tense | null {
  for (let i = end; i < Math.min(t.length, end + REACH); i++) {
    if (t.gap(i) === NEW_PARAGRAPH || isSentenceEnd(t, i)) return null;
    const tense = tenseOf(t, i);
    if (tense) return tense;
  }
  return null;
}

function tenseOf(t: TimeTokens, i: number): Tense | null {
  const word = t.word(i);
  if (BE.has(word) && t.word(i + 1) === 'to') return 'future';
  if (AHEAD.has(word)) return 'future';
  if (FOR_AHEAD.has(word) && t.word(i + 1) === 'for') return 'future';
  const before = t.word(i - 1);
  if (before === 'to' || before === 'be') return null;
  if (TIMETABLE.has(word) && !t.isCapitalized(i) && !DETERMINERS.has(before)) return 'future';
  if (word.endsWith('ing') && /^(?:is|are)$/.test(before)) return 'future';
  if (BACK.has(word)) return 'past';
  const isParticiple = word.length > 3 && word.endsWith('ed') && !t.isCapitalized(i) && !NOT_VERBS.has(word);
  return isParticiple ? 'past' : null;
}

function isInfinitive(t: TimeTokens, i: number): boolean {
  return t.word(i) === 'to' && /^\p{Ll}{2,}$/u.test(t.raw(i + 1)) && !DETERMINERS.has(t.word(i + 1));
}

function isSentenceEnd(t: TimeTokens, i: number): boolean {
  const raw = t.raw(i);
  if (raw === '!' || raw === '?' || raw === ';') return true;
  if (raw !== '.') return false;
  if (/^[”’"]$/.test(t.raw(i + 1)) && t.gap(i + 1) === GLUED) return t.isCapitalized(i + 2);
  return (
    t.word(i - 1).length > 2 && t.gap(i + 1) !== GLUED && (t.isCapitalized(i + 1) || /^[“"‘'—–-]$/.test(t.raw(i + 1)))
  );
}
