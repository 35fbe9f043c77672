/** Expressions that point from the day of publication, or from a date told before: `last week`, `two days ago`, `the next day`. */
import { readMonthName } from './time-date-grammar.ts';
import { readAmount } from './time-duration-grammar.ts';
import type { Meaning, Parsed, Which } from './time-meaning.ts';
import { readNumber } from './time-numerals.ts';
import { SPACED, type TimeTokens } from './time-tokens.ts';
import { DAY_PARTS, SEASONS, UNITS, type Unit, WEEKDAYS, words } from './time-words.ts';

const DEICTIC: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);
const OFFSETS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);
const CALENDAR_UNITS: ReadonlySet<Unit> = new Set<Unit>([
  'week',
  'weekend',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
]);
/** Recurring days and days that are names. */
const NO_WEEKDAY_AFTER = words('black bloody super every each ash palm');
const NO_WEEKDAY_BEFORE = words('times telegraph mirror mail express prayers prayer agreement mosque night-live');

export function readRelative(t: TimeTokens, i: number): Parsed | null {
  return readDeictic(t, i) ?? readAnaphora(t, i) ?? readQualified(t, i) ?? readWeekday(t, i) ?? readCountedFrom(t, i);
}

/** `today`, `yesterday evening`, `overnight`, `the weekend`, `the day before yesterday`. */
function readDeictic(t: TimeTokens, i: number): Parsed | null {
  const word = t.word(i);
  if (word === 'overnight')
    return t.isHyphen(i + 1) || /^(?:an|the|of|another)$/.test(t.word(i - 1))
      ? null
      : found(i, i + 1, { type: 'overnight' });
  const offset = DEICTIC.get(word);
  if (offset !== undefined) {
    const isTitle =
      t.isCapitalized(i) && t.gap(i) === SPACED && t.isCapitalized(i - 1) && /^\p{L}+$/u.test(t.raw(i - 1));
    const end = offset !== 0 && DAY_PARTS.has(t.next(i + 1)) ? i + 2 : i + 1;
    return isTitle ? null : found(i, end, { type: 'calendar', unit: 'day', offset });
  }
  if (word === 'weekend' && t.word(i - 1) === 'the' && /^(?:over|during|at|in|on)$/.test(t.word(i - 2)))
    return found(i, i + 1, { type: 'weekend' });
  if (word !== 'the' || t.next(i + 1) !== 'day') return null;
  const further = DEICTIC.get(t.next(i + 3));
  if (t.next(i + 2) === 'before' && further === -1)
    return found(i, i + 4, { type: 'calendar', unit: 'day', offset: -2 });
  if (t.next(i + 2) === 'after' && further === 1) return found(i, i + 4, { type: 'calendar', unit: 'day', offset: 2 });
  return null;
}

/** `last week`, `this month`, `next November`, `last summer`, `last night`, `the past week`, `that August`, `the past two days`. */
function readQualified(t: TimeTokens, i: number): Parsed | null {
  const qualifier = t.word(i);
  let at = i + 1;
  if (qualifier === 'the') return readThePast(t, i);
  if (qualifier === 'this' && /^(?:coming|past)$/.test(t.next(at))) {
    const isComing = t.next(at) === 'coming';
    return (
      readRecurring(t, i, at + 1, isComing ? 'coming' : 'last') ??
      readUnit(t, i, at + 1, isComing ? comingOffset(t, at + 1) : -1)
    );
  }
  if (qualifier === 'that') return isComplementizer(t, i) ? null : readRecurring(t, i, at, 'that');
  const offset = OFFSETS.get(qualifier);
  if (offset === undefined || (offset !== 0 && t.word(i - 1) === 'the')) return null;
  if (qualifier === 'this' && t.next(at) === 'same') at += 1;
  const word = t.next(at);
  if (DAY_PARTS.has(word) && offset !== 1 && (offset === 0 || word === 'night' || word === 'evening'))
    return t.isHyphen(at + 1) ? null : found(i, at + 1, { type: 'calendar', unit: 'day', offset });
  return readRecurring(t, i, at, qualifier as Which) ?? readUnit(t, i, at, offset);
}

function readUnit(t: TimeTokens, i: number, at: number, offset: number): Parsed | null {
  const unit = UNITS.get(t.next(at));
  if (
    unit === undefined ||
    !CALENDAR_UNITS.has(unit) ||
    t.word(at).endsWith('s') ||
    t.isHyphen(at + 1) ||
    isProgramme(t, i, at)
  )
    return null;
  return found(i, at + 1, { type: 'calendar', unit, offset });
}

/** `“This Week”`: a title in quotation marks. */
function isProgramme(t: TimeTokens, i: number, at: number): boolean {
  return /^[“"‘'’]$/.test(t.raw(i - 1)) && t.isCapitalized(at);
}

/** `she noted that March would be late`. */
function isComplementizer(t: TimeTokens, i: number): boolean {
  return /ed$|^(?:say|says|said|saying|told|so|believe|believes|hope|hopes|know|knows|think|thinks|thought|insists|argues|claims|warns|adds|says)$/.test(
    t.word(i - 1),
  );
}

/** A weekday, month or season after `last`, `this`, `next`, `that`. */
function readRecurring(t: TimeTokens, i: number, at: number, which: Which): Parsed | null {
  if (t.gap(at) !== SPACED) return null;
  const weekday = t.isCapitalized(at) ? WEEKDAYS.get(t.word(at)) : undefined;
  if (weekday !== undefined) {
    const end = withDayPart(t, at + 1);
    return found(i, end, { type: 'weekday', weekday, which, week: null });
  }
  const month = readMonthName(t, at);
  if (month && !month.isShort) return found(i, month.end, { type: 'month', year: null, month: month.month, which });
  const season = SEASONS.get(t.word(at));
  return season ? found(i, at + 1, { type: 'season', season, year: null, which }) : null;
}

/** `the past week`, `the coming year`, `the last two months`, `the next fiscal quarter`, `the week after next`, `the week before last`. */
function readThePast(t: TimeTokens, i: number): Parsed | null {
  const unit = UNITS.get(t.next(i + 1));
  if (unit && CALENDAR_UNITS.has(unit)) {
    if (t.next(i + 2) === 'after' && t.next(i + 3) === 'next')
      return found(i, i + 4, { type: 'calendar', unit, offset: 2 });
    if (t.next(i + 2) === 'before' && t.next(i + 3) === 'last')
      return found(i, i + 4, { type: 'calendar', unit, offset: -2 });
    return null;
  }
  const way = /^(?:past|last|previous)$/.test(t.next(i + 1)) ? -1 : /^(?:next|coming)$/.test(t.next(i + 1)) ? 1 : 0;
  if (way === 0) return null;
  if (t.next(i + 2) === 'fiscal') return readUnit(t, i, i + 3, way);
  const number = readNumber(t, i + 2);
  if (number && number.value >= 1 && Number.isInteger(number.value)) {
    const counted = UNITS.get(t.next(number.end));
    if (
      !counted ||
      counted === 'second' ||
      counted === 'minute' ||
      counted === 'hour' ||
      t.next(number.end + 1) === 'of'
    )
      return null;
    const count = t.word(number.end).startsWith('fortnight') ? number.value * 2 : number.value;
    return found(i, number.end + 1, { type: 'rolling', unit: counted, count: way * count });
  }
  if (t.next(i + 1) === 'coming') return readUnit(t, i, i + 2, comingOffset(t, i + 2));
  return t.next(i + 1) === 'past' ? readPastUnit(t, i, i + 2) : null;
}

/** The past week is the calendar's last one; a longer past runs up to the day of publication. */
function readPastUnit(t: TimeTokens, i: number, at: number): Parsed | null {
  const unit = readUnit(t, i, at, -1);
  if (unit?.meaning.type !== 'calendar' || unit.meaning.unit === 'week' || unit.meaning.unit === 'weekend') return unit;
  return found(i, unit.end, { type: 'rolling', unit: unit.meaning.unit, count: -1 });
}

/** The coming weekend is the one of this week. */
function comingOffset(t: TimeTokens, i: number): number {
  return t.next(i) === 'weekend' ? 0 : 1;
}

/** `that same day`, `that night`, `the next day`, `the following month`, `the day before`, `the evening before`. */
function readAnaphora(t: TimeTokens, i: number): Parsed | null {
  const head = t.word(i);
  if (head !== 'the' && head !== 'that') return null;
  const [second, third] = [t.next(i + 1), t.next(i + 2)];
  const named = (at: number): Unit | null =>
    DAY_PARTS.has(t.next(at)) && t.next(at) !== 'noon' ? 'day' : singularUnit(t, at);
  if (head === 'that') {
    const at = second === 'same' ? i + 2 : i + 1;
    const unit = named(at);
    return unit && !t.isHyphen(at + 1) && (at > i + 1 || !/^(?:say|says|said|so|told)$/.test(t.word(i - 1)))
      ? found(i, at + 1, { type: 'anaphora', unit, offset: 0, whole: true })
      : null;
  }
  const offset =
    second === 'same'
      ? 0
      : /^(?:next|following)$/.test(second)
        ? 1
        : second === 'previous' || second === 'preceding'
          ? -1
          : null;
  const unit = offset === null ? null : named(i + 2);
  if (offset !== null && unit) {
    const isComparison = offset === 0 && /^(?:as|that|when)$/.test(t.next(i + 3));
    return isComparison || t.isHyphen(i + 3) ? null : found(i, i + 3, { type: 'anaphora', unit, offset, whole: true });
  }
  const near = named(i + 1);
  if (!near || (third !== 'before' && third !== 'after') || !isPhraseEnd(t, i + 3)) return null;
  return found(i, i + 3, { type: 'anaphora', unit: near, offset: third === 'after' ? 1 : -1, whole: true });
}

/** Nothing follows that the preposition before could govern: a stop, or the end. */
function isPhraseEnd(t: TimeTokens, i: number): boolean {
  return t.next(i) === '' || /^[.,;:!?)—–”"’]$/.test(t.raw(i));
}

/** `Friday`, `Monday night`, `Tuesday of last week`, `Monday next week`. */
function readWeekday(t: TimeTokens, i: number): Parsed | null {
  const weekday = WEEKDAYS.get(t.word(i));
  if (
    weekday === undefined ||
    !t.isCapitalized(i) ||
    NO_WEEKDAY_AFTER.has(t.word(i - 1)) ||
    NO_WEEKDAY_BEFORE.has(t.next(i + 1))
  )
    return null;
  if (t.word(i - 1) === 'good' && t.isCapitalized(i - 1)) return null;
  const end = withDayPart(t, i + 1);
  const at = t.next(end) === 'of' ? end + 1 : end;
  const week = OFFSETS.get(t.next(at));
  if (week !== undefined && t.next(at + 1) === 'week')
    return found(i, at + 2, { type: 'weekday', weekday, which: null, week });
  return found(i, end, { type: 'weekday', weekday, which: null, week: null });
}

function withDayPart(t: TimeTokens, i: number): number {
  return t.gap(i) === SPACED && DAY_PARTS.has(t.word(i)) && t.word(i) !== 'noon' ? i + 1 : i;
}

/** `twelve days ago`, `forty years ago this month`, `two weeks from now`, `a day earlier`, `twenty-four hours later`. */
function readCountedFrom(t: TimeTokens, i: number): Parsed | null {
  const amount = readAmount(t, i);
  if (!amount || !Number.isInteger(amount.count)) return null;
  const isDays = amount.unit === 'hour' && amount.count % 24 === 0;
  const unit: Unit = isDays ? 'day' : amount.unit;
  const count = isDays ? amount.count / 24 : amount.count;
  if (unit === 'second' || unit === 'minute' || unit === 'hour') return null;
  const after = t.next(amount.end);
  if (after === 'ago') {
    const isSameMonth = t.next(amount.end + 1) === 'this' && t.next(amount.end + 2) === 'month';
    return found(amount.first, amount.end + (isSameMonth ? 3 : 1), {
      type: 'ago',
      unit,
      count: -count,
      month: isSameMonth,
    });
  }
  if (after === 'from' && t.next(amount.end + 1) === 'now')
    return found(amount.first, amount.end + 2, { type: 'ago', unit, count, month: false });
  const way = after === 'later' || after === 'afterwards' ? 1 : after === 'earlier' ? -1 : 0;
  return way === 0
    ? null
    : found(amount.first, amount.end + 1, { type: 'anaphora', unit, offset: way * count, whole: false });
}

function singularUnit(t: TimeTokens, i: number): Unit | null {
  const unit = UNITS.get(t.next(i));
  const isLong = unit === 'day' || unit === 'week' || unit === 'weekend' || unit === 'month' || unit === 'year';
  return isLong && !t.word(i).endsWith('s') ? unit : null;
}

function found(first: number, end: number, meaning: Meaning): Parsed {
  return { first, end, meaning };
}
