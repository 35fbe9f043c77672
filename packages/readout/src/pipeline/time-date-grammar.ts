/** Dates of the calendar: `May 9, 2024`, `9 May`, `Friday, 9 May`, `April 2023`, `2015`, `the 1990s`, `2024-05-09`. */
import { isDate } from './time-calendar.ts';
import type { Meaning, Parsed } from './time-meaning.ts';
import { dayOfMonth, fullYear } from './time-numerals.ts';
import { GLUED, SPACED, type TimeTokens } from './time-tokens.ts';
import { HOLIDAYS, MONTHS, ORDINALS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS, words } from './time-words.ts';
import { isYear } from './time-year.ts';

const MONTH_PREPOSITIONS = words(
  'in since by until till of from to through during before after between last next this that early mid late beyond around for as',
);
/** A capitalized name after these is a person: `Theresa May`, `Mr. March`. */
const TITLES = words('mr mrs ms minister president lady sir secretary lord dame dr');

interface MonthName {
  readonly month: number;
  readonly end: number;
  readonly isShort: boolean;
}

/** A month's name at `i`, with the full stop of an abbreviation. */
export function readMonthName(t: TimeTokens, i: number): MonthName | null {
  if (t.gap(i) !== SPACED && t.gap(i) !== GLUED && i > 0 && t.raw(i - 1) === '-') return null;
  if (!t.isCapitalized(i)) return null;
  const month = MONTHS.get(t.word(i));
  if (month !== undefined) return { month, end: i + 1, isShort: false };
  const short = SHORT_MONTHS.get(t.word(i));
  if (short === undefined) return null;
  const hasStop = t.raw(i + 1) === '.' && t.gap(i + 1) === GLUED;
  return { month: short, end: hasStop ? i + 2 : i + 1, isShort: true };
}

/** A date with a day, with or without weekday and year. */
export function readDay(t: TimeTokens, i: number): Parsed | null {
  return (
    readWeekdayDate(t, i) ??
    readMonthDay(t, i) ??
    readDayMonth(t, i) ??
    readNumericDate(t, i) ??
    readHoliday(t, i) ??
    readBareDay(t, i)
  );
}

/** `Tuesday 11 January 2022`, `Friday, October 11`, `Fri, 9 May`. */
function readWeekdayDate(t: TimeTokens, i: number): Parsed | null {
  if (!t.isCapitalized(i) || (!WEEKDAYS.has(t.word(i)) && !SHORT_WEEKDAYS.has(t.word(i)))) return null;
  let at = i + 1;
  if (SHORT_WEEKDAYS.has(t.word(i)) && t.raw(at) === '.' && t.gap(at) === GLUED) at += 1;
  if (t.raw(at) === ',') at += 1;
  if (t.next(at) === 'the') at += 1;
  const date = t.gap(at) === SPACED ? (readMonthDay(t, at) ?? readDayMonth(t, at)) : null;
  return date && { ...date, first: i };
}

/** `May 9`, `Sept. 5`, `May 9th, 2024`, `March the 3rd`. */
function readMonthDay(t: TimeTokens, i: number): Parsed | null {
  const name = readMonthName(t, i);
  if (!name) return null;
  const at = t.next(name.end) === 'the' ? name.end + 1 : name.end;
  if (t.gap(at) !== SPACED && t.raw(at - 1) !== '.') return null;
  const day = dayOfMonth(t.raw(at));
  if (day === null || isCount(t, i, at)) return null;
  return dated(t, i, at + 1, name.month, day);
}

/** `9 May`, `9th of May 2024`, `9 Sept. 2024`. */
function readDayMonth(t: TimeTokens, i: number): Parsed | null {
  const day = dayOfMonth(t.raw(i));
  if (day === null || (t.gap(i) === GLUED && i > 0 && /[\d.,:/$€£A-Za-z]/.test(t.raw(i - 1)))) return null;
  const at = t.next(i + 1) === 'of' ? i + 2 : i + 1;
  if (t.gap(at) !== SPACED) return null;
  const name = readMonthName(t, at);
  if (!name) return null;
  if (name.isShort && name.month === 3 && t.word(at) !== 'mar') return null;
  return dated(t, i, name.end, name.month, day);
}

function dated(t: TimeTokens, first: number, end: number, month: number, day: number): Parsed | null {
  if (!isDate(2000, month, day)) return null;
  const atYear = t.raw(end) === ',' && t.gap(end) === GLUED ? end + 1 : end;
  const year = t.gap(atYear) === SPACED && !isClockTime(t, atYear) ? fullYear(t.raw(atYear)) : null;
  const relative = year === null ? readRelativeYear(t, end) : null;
  if (relative)
    return { first, end: relative.end, meaning: { type: 'day', year, month, day, inYear: relative.offset } };
  return { first, end: year === null ? end : atYear + 1, meaning: { type: 'day', year, month, day } };
}

/** `last year`, `of this year` behind a month or a day. */
function readRelativeYear(t: TimeTokens, i: number): { readonly end: number; readonly offset: number } | null {
  const at = t.next(i) === 'of' ? i + 1 : i;
  const offset = { last: -1, this: 0, next: 1 }[t.next(at) as 'last'];
  return offset === undefined || t.next(at + 1) !== 'year' ? null : { end: at + 2, offset };
}

/** `in June 25 people`: the number counts the people. */
function isCount(t: TimeTokens, month: number, number: number): boolean {
  const after = t.next(number + 1);
  return (
    t.word(month - 1) === 'in' &&
    after.length > 3 &&
    !t.isCapitalized(number + 1) &&
    /(?:s|people|men|women)$/.test(after) &&
    after !== 'was'
  );
}

function isClockTime(t: TimeTokens, i: number): boolean {
  return /^(?:gmt|utc|hours|hrs|local)$/.test(t.next(i + 1));
}

/** `2024-05-09`, `2024/05/09`, `09.05.2024`, `25/12/2024`; `05/09/2024` is unclear. */
function readNumericDate(t: TimeTokens, i: number): Parsed | null {
  const mark = t.raw(i + 1);
  if (!/^[-/.]$/.test(mark) || t.raw(i + 3) !== mark) return null;
  for (let at = i + 1; at <= i + 4; at++) if (t.gap(at) !== GLUED) return null;
  if (t.gap(i) === GLUED && /[\d./-]/.test(t.raw(i - 1))) return null;
  if (t.gap(i + 5) === GLUED && /[\d/-]/.test(t.raw(i + 5))) return null;
  const parts = [t.raw(i), t.raw(i + 2), t.raw(i + 4)];
  const meaning = numericMeaning(parts, mark);
  return meaning && { first: i, end: i + 5, meaning };
}

function numericMeaning([a = '', b = '', c = '']: readonly string[], mark: string): Meaning | null {
  const of = (year: string, month: string, day: string): Meaning | null =>
    isDate(Number(year), Number(month), Number(day))
      ? { type: 'day', year: Number(year), month: Number(month), day: Number(day) }
      : null;
  if (fullYear(a) !== null && /^\d\d?$/.test(b) && /^\d\d?$/.test(c) && mark !== '.') return of(a, b, c);
  if (fullYear(c) === null || !/^\d\d?$/.test(a) || !/^\d\d?$/.test(b) || mark === '-') return null;
  const european = of(c, b, a);
  const american = mark === '/' ? of(c, a, b) : null;
  if (european && american && a !== b) return { type: 'unclear' };
  return european ?? american;
}

/** `fixed for the 20th`: a day without its month, where no noun can follow the ordinal. */
function readBareDay(t: TimeTokens, i: number): Parsed | null {
  if (t.word(i) !== 'the' || !/^(?:on|for|by|until|since|before|of)$/.test(t.word(i - 1))) return null;
  const raw = t.next(i + 1);
  const day = /\D$/.test(raw) ? dayOfMonth(raw) : null;
  const after = t.next(i + 2);
  if (day === null || (/^\p{L}/u.test(after) && !/^(?:and|but|if|that|unless|when|with|at|in)$/.test(after)))
    return null;
  return { first: i, end: i + 2, meaning: { type: 'day', year: null, month: null, day } };
}

function readHoliday(t: TimeTokens, i: number): Parsed | null {
  if (!t.isCapitalized(i) || (t.word(i) !== 'new' && t.word(i) !== 'christmas')) return null;
  for (const { name, month, day } of HOLIDAYS) {
    if (name.some((word, at) => t.word(i + at) !== word || !t.isCapitalized(i + at))) continue;
    return { first: i, end: i + name.length, meaning: { type: 'day', year: null, month, day } };
  }
  return null;
}

/** `April 2023`, `July`, `July, 2023`; `may` and `March` only where nothing else can be meant. */
export function readMonth(t: TimeTokens, i: number): Parsed | null {
  const name = readMonthName(t, i);
  if (!name) return null;
  const of = t.next(name.end) === 'of' ? name.end + 1 : t.raw(name.end) === ',' ? name.end + 1 : name.end;
  const year = t.gap(of) === SPACED || t.gap(of) === GLUED ? fullYear(t.raw(of)) : null;
  if (year !== null && t.gap(of) === SPACED && !isClockTime(t, of))
    return { first: i, end: of + 1, meaning: { type: 'month', year, month: name.month, which: null } };
  if (name.isShort || isName(t, i)) return null;
  const relative = readRelativeYear(t, name.end);
  if (relative) {
    const meaning: Meaning = { type: 'month', year: null, month: name.month, which: null, inYear: relative.offset };
    return { first: i, end: relative.end, meaning };
  }
  return { first: i, end: name.end, meaning: { type: 'month', year: null, month: name.month, which: null } };
}

/** The month's name as somebody's name, a verb, a ship or a revolution. */
function isName(t: TimeTokens, i: number): boolean {
  const [before, after] = [t.word(i - 1), t.next(i + 1)];
  const isListed = /^(?:and|or|,|\/)$/.test(before) && MONTHS.has(t.word(i - 2));
  const isPlain =
    MONTH_PREPOSITIONS.has(before) || isListed || (t.isHyphen(i - 1) && /^(?:mid|early|late)$/.test(t.word(i - 2)));
  if (/^(?:may|march|august|april|june)$/.test(t.word(i)) && !isPlain) {
    const isAttribute =
      /^(?:a|an|the|its|their|his|her|our)$/.test(before) &&
      after !== '' &&
      !t.isCapitalized(i + 1) &&
      /^\p{L}/u.test(after);
    if (
      !isAttribute ||
      t.word(i) === 'may' ||
      (t.word(i) === 'march' && /^(?:on|to|in|for|of|from|through|against)$/.test(after))
    )
      return true;
  }
  if (t.isHyphen(i + 1) || TITLES.has(before) || (before === '.' && TITLES.has(t.word(i - 2)))) return true;
  if (/^(?:revolution|war|surprise|movement|boys)$/.test(after) && t.isCapitalized(i + 1)) return true;
  const isAfterName =
    t.gap(i) === SPACED &&
    t.isCapitalized(i - 1) &&
    !isPlain &&
    /^\p{L}{2,}$/u.test(t.raw(i - 1)) &&
    !MONTHS.has(before) &&
    !WEEKDAYS.has(before);
  return isAfterName && t.word(i) !== 'october' && i > 1 && !/^[.!?:“"]$/.test(t.raw(i - 2));
}

/** `2015`, `2014–15`, `the 1990s`, `the 19th century`. */
export function readYear(t: TimeTokens, i: number): Parsed | null {
  const decade = /^(1[5-9]|20)(\d)0s$/.exec(t.raw(i));
  if (decade) {
    const first = Number(`${decade[1]}${decade[2]}0`);
    return { first: withThe(t, i), end: i + 1, meaning: { type: 'years', first, last: first + 9 } };
  }
  const century = readCentury(t, i);
  if (century) return century;
  const year = fullYear(t.raw(i));
  if (year === null || !isYear(t, i, year)) return null;
  if (
    year % 10 === 0 &&
    year >= 1500 &&
    /^['’]$/.test(t.raw(i + 1)) &&
    t.gap(i + 1) === GLUED &&
    t.raw(i + 2) === 's' &&
    t.gap(i + 2) === GLUED
  )
    return { first: withThe(t, i), end: i + 3, meaning: { type: 'years', first: year, last: year + 9 } };
  const joined = t.isHyphen(i + 1) || (t.raw(i + 1) === '/' && t.gap(i + 1) === GLUED);
  const second = joined && t.gap(i + 2) === GLUED ? t.raw(i + 2) : '';
  const last = /^\d\d$/.test(second) ? Math.floor(year / 100) * 100 + Number(second) : (fullYear(second) ?? year);
  if (last > year && last - year < 100) return { first: i, end: i + 3, meaning: { type: 'years', first: year, last } };
  return { first: i, end: i + 1, meaning: { type: 'years', first: year, last: year } };
}

function readCentury(t: TimeTokens, i: number): Parsed | null {
  const figures = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(t.raw(i));
  const number = figures ? Number(figures[1]) : (ORDINALS.get(t.word(i)) ?? 0);
  if (number < 1 || number > 21 || t.next(i + 1) !== 'century') return null;
  const first = (number - 1) * 100 + 1;
  return { first: withThe(t, i), end: i + 2, meaning: { type: 'years', first, last: first + 99 } };
}

/** The first token of an expression to which a `the` before it belongs. */
export function withThe(t: TimeTokens, i: number): number {
  return t.word(i - 1) === 'the' && t.gap(i) === SPACED ? i - 1 : i;
}
