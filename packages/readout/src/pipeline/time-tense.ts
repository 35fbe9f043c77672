/** Whether the words around an expression look back or ahead: a stand-in for the governing verb's tense where no syntax is given. */
import type { Tense } from './time-expression.ts';
import { NEW_PARAGRAPH, type TimeTokens } from './time-tokens.ts';
import { words } from './time-words.ts';

/** How far the verb is looked for, in tokens. */
const REACH = 30;

const AHEAD = words(
  "will shall would won't wouldn't won’t wouldn’t we'll they'll it'll he'll i'll due expected scheduled planned plan plans planning slated intends intend upcoming awaits await unless deadline hopes hope aims forthcoming tomorrow must should",
);
/** A timetable told in the present. */
const TIMETABLE = words(
  'flies meets meet opens open begins begin starts start resumes resume expires expire lapses lapse travels travel arrives arrive hosts host visits visit convenes convene reconvenes ends',
);
const BACK = words(
  'said told was were had did has have been went came began took gave met left saw made held spoke wrote drew found put brought sent fell fled flew rose broke chose felt got knew kept lost paid ran sold stood struck thought won withdrew undertook shot hit cut set led laid let lay became meant hung swore forbade wept',
);
const BE = words('is are was were be');
const NOT_VERBS = words(
  'need indeed speed hundred united armed red bed indebted exceed proceed succeed feed seed shed unprecedented so-called',
);
const FOR_AHEAD = words('set called scheduled planned due down slated');

export function localTense(t: TimeTokens, first: number, end: number): Tense | null {
  if (t.word(first - 1) === 'for' && !/^(?:responsible|blame|search)$/.test(t.word(first - 2))) return 'future';
  return backwards(t, first) ?? forwards(t, end);
}

function backwards(t: TimeTokens, first: number): Tense | null {
  for (let i = first - 1; i >= Math.max(0, first - REACH); i--) {
    if (isSentenceEnd(t, i)) return null;
    const tense = tenseOf(t, i);
    if (tense) return tense;
    if (t.gap(i) === NEW_PARAGRAPH) return null;
  }
  return null;
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
  if (TIMETABLE.has(word) && !t.isCapitalized(i)) return 'future';
  if (BACK.has(word)) return 'past';
  const isParticiple = word.length > 3 && word.endsWith('ed') && !t.isCapitalized(i) && !NOT_VERBS.has(word);
  return isParticiple ? 'past' : null;
}

function isSentenceEnd(t: TimeTokens, i: number): boolean {
  const raw = t.raw(i);
  if (raw === '!' || raw === '?' || raw === ';') return true;
  if (raw !== '.') return false;
  return t.word(i - 1).length > 2 && t.gap(i + 1) !== 0 && (t.isCapitalized(i + 1) || /^[“"‘'—–-]$/.test(t.raw(i + 1)));
}
