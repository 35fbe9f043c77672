/** Ranges of days: two dates that share a month, or two whole periods with a joint between them. */
import { readDay } from './time-date-grammar.ts';
import { readDuration } from './time-duration-grammar.ts';
import type { Meaning, Parsed } from './time-meaning.ts';
import { dayOfMonth } from './time-numerals.ts';
import { NEW_PARAGRAPH, type TimeTokens } from './time-tokens.ts';

type ReadPeriod = (t: TimeTokens, i: number) => Parsed | null;

/** Days that share a month: `August 16 to 22`, `May 10 and 11`, `28 to 30 July`, `the 15th to the 25th`. */
export function readDayRange(t: TimeTokens, i: number): Parsed | null {
  return readSharedMonthAfter(t, i) ?? readSharedMonthBefore(t, i) ?? readOrdinalRange(t, i);
}

/** `28 to 30 July`, `6–10 March 2023`. */
function readSharedMonthAfter(t: TimeTokens, i: number): Parsed | null {
  const day = dayOfMonth(t.raw(i));
  const at = day === null ? null : afterJoint(t, i + 1, true);
  if (day === null || at === null) return null;
  const last = readDay(t, at);
  if (last?.meaning.type !== 'day' || dayOfMonth(t.raw(at)) === null || last.meaning.day <= day) return null;
  return { first: i, end: last.end, meaning: { type: 'range', first: { ...last.meaning, day }, last: last.meaning } };
}

/** `August 16 to 22`, `May 10 and 11, 2025`. */
function readSharedMonthBefore(t: TimeTokens, i: number): Parsed | null {
  const head = readDay(t, i);
  if (head?.meaning.type !== 'day' || head.meaning.month === null || head.meaning.year !== null) return null;
  const at = afterJoint(t, head.end, true);
  const day = at === null ? null : dayOfMonth(t.raw(at));
  if (
    at === null ||
    day === null ||
    day <= head.meaning.day ||
    t.isHyphen(at + 1) ||
    readDuration(t, at) ||
    readDay(t, at)
  )
    return null;
  if (dayOfMonth(t.raw(head.end - 1)) === null || isFollowedByNoun(t, at + 1)) return null;
  const yearAt = t.raw(at + 1) === ',' ? at + 2 : at + 1;
  const year = /^(?:19|20)\d\d$/.test(t.next(yearAt)) ? Number(t.raw(yearAt)) : null;
  const first: Meaning = { ...head.meaning, year };
  return {
    first: i,
    end: year === null ? at + 1 : yearAt + 1,
    meaning: { type: 'range', first, last: { ...first, day } },
  };
}

/** `May 10 and 11 ministers`: the second number counts. */
function isFollowedByNoun(t: TimeTokens, i: number): boolean {
  return /^\p{Ll}{3,}s$/u.test(t.next(i)) && !t.isCapitalized(i) && t.raw(i - 2) === 'and';
}

/** `the 15th to the 25th`. */
function readOrdinalRange(t: TimeTokens, i: number): Parsed | null {
  if (t.word(i) !== 'the' || !/\D$/.test(t.next(i + 1))) return null;
  const day = dayOfMonth(t.raw(i + 1));
  const at = day === null ? null : afterJoint(t, i + 2, false);
  if (day === null || at === null || t.word(at) !== 'the' || !/\D$/.test(t.next(at + 1))) return null;
  const last = dayOfMonth(t.raw(at + 1));
  if (last === null || last <= day || t.next(at + 2) === 'century') return null;
  const meaning = (n: number): Meaning => ({ type: 'day', year: null, month: null, day: n });
  return { first: i, end: at + 2, meaning: { type: 'range', first: meaning(day), last: meaning(last) } };
}

/** Two whole periods: `January to March`, `Sunday until Monday night`, `from 2014 to 2019`, `between May 2021 and June 2022`. */
export function readRangeFrom(t: TimeTokens, head: Parsed, readPeriod: ReadPeriod): Parsed | null {
  const isBetween = t.word(head.first - 1) === 'between';
  const at = afterJoint(t, head.end, isBetween);
  const tail = at === null ? null : readPeriod(t, at);
  if (!tail || !areLike(head.meaning, tail.meaning)) return null;
  if (!isBetween && t.word(head.end) === 'and') return null;
  if (t.word(head.end) === 'to' && head.meaning.type === 'weekday' && t.word(head.first - 1) !== 'from') return null;
  return { first: head.first, end: tail.end, meaning: { type: 'range', first: head.meaning, last: tail.meaning } };
}

function areLike(a: Meaning, b: Meaning): boolean {
  const grain = ({ type }: Meaning) => (type === 'part' || type === 'month' ? 'month' : type);
  return grain(a) === grain(b) || (a.type === 'month' && b.type === 'calendar' && b.unit === 'month');
}

/** The token after `to`, `until`, `through`, a dash, or (where it joins) `and`. */
function afterJoint(t: TimeTokens, i: number, and: boolean): number | null {
  if (t.gap(i) === NEW_PARAGRAPH || t.gap(i + 1) === NEW_PARAGRAPH) return null;
  const isWord = /^(?:to|until|till|through)$/.test(t.word(i)) || (and && t.word(i) === 'and');
  const isDash = t.isHyphen(i) && t.gap(i + 1) === 0;
  return isWord || isDash ? i + 1 : null;
}
