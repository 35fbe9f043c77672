/** The whole grammar: the longest expression that begins at a token, ranges included. */
import { readDay, readMonth, readYear } from './time-date-grammar.ts';
import { readDuration } from './time-duration-grammar.ts';
import type { Parsed } from './time-meaning.ts';
import { readPart } from './time-part-grammar.ts';
import { readDayRange, readRangeFrom } from './time-range-grammar.ts';
import { readRelative } from './time-relative-grammar.ts';
import type { TimeTokens } from './time-tokens.ts';
import {
  HOLIDAYS,
  MONTHS,
  NUMBERS,
  ORDINALS,
  SEASONS,
  SHORT_MONTHS,
  SHORT_WEEKDAYS,
  WEEKDAYS,
  words,
} from './time-words.ts';

/** No expression begins with any other word: the cheap test that most of a text fails. */
const STARTERS: ReadonlySet<string> = new Set([
  ...[MONTHS, SHORT_MONTHS, WEEKDAYS, SHORT_WEEKDAYS, NUMBERS, ORDINALS, SEASONS].flatMap((table) => [...table.keys()]),
  ...HOLIDAYS.map(({ name }) => name[0] ?? ''),
  ...words(
    'weekend hour day week month year decade century hourlong daylong weeklong monthlong yearlong a an the that this last next today tonight tomorrow yesterday overnight early mid late half hundred thousand q q1 q2 q3 q4',
  ),
]);

export function readTime(t: TimeTokens, i: number): Parsed | null {
  const word = t.word(i);
  const first = word.charCodeAt(0);
  if (!(first >= 48 && first <= 57) && !STARTERS.has(word)) return null;
  const days = readDayRange(t, i);
  if (days) return days;
  const period = readPeriod(t, i);
  return period ? (readRangeFrom(t, period, readPeriod) ?? period) : readDuration(t, i);
}

/** A date or a period, no range of two. */
function readPeriod(t: TimeTokens, i: number): Parsed | null {
  return readDay(t, i) ?? readPart(t, i) ?? readMonth(t, i) ?? readRelative(t, i) ?? readYear(t, i);
}
