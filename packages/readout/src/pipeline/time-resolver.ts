/** From what an expression means to the days that it stands for. */
import { type Anchors, anchored } from './time-anchors.ts';
import {
  dateOf,
  dayNumber,
  isDate,
  monthsFrom,
  type Period,
  partOf,
  shiftedDay,
  shiftedUnit,
  singleDay,
  weekdayOf,
  weekOf,
  yearsFrom,
} from './time-calendar.ts';
import type { Tense } from './time-expression.ts';
import type { Meaning, Which } from './time-meaning.ts';
import { SEASON_MONTH } from './time-words.ts';

/** What an expression is resolved against. */
export interface Reference {
  /** Day number of the publication, or null. */
  readonly published: number | null;
  readonly anchors: Anchors;
  readonly tense: () => Tense | null;
}

/** The days meant; `from` is null where a period is open at its start. */
interface Resolved {
  readonly from: number | null;
  readonly to: number;
  readonly approximate: boolean;
}

type Of<T extends Meaning['type']> = Extract<Meaning, { type: T }>;

/** Beyond this many days away, the tense decides between a date's nearest returns. */
const CLEARLY_NEAR = 100;

export function resolveMeaning(meaning: Exclude<Meaning, { type: 'duration' }>, ref: Reference): Resolved | null {
  if (meaning.type === 'part') {
    const of = periodOf(meaning.of, ref);
    if (!of) return null;
    return meaning.open
      ? { from: null, to: of.to, approximate: false }
      : { ...partOf(of, meaning.part), approximate: true };
  }
  const period = periodOf(meaning, ref);
  return period && { ...period, approximate: isApproximate(meaning) };
}

function isApproximate(meaning: Meaning): boolean {
  if (meaning.type === 'ago') return meaning.unit !== 'day' && !meaning.month;
  if (meaning.type === 'range') return isApproximate(meaning.first) || isApproximate(meaning.last);
  return meaning.type === 'season' || meaning.type === 'part';
}

function periodOf(meaning: Meaning, ref: Reference): Period | null {
  const { published } = ref;
  switch (meaning.type) {
    case 'day':
      return dayOf(meaning, ref);
    case 'month':
      return monthOf(meaning, ref);
    case 'years':
      return yearsFrom(meaning.first, meaning.last);
    case 'season':
      return seasonOf(meaning, ref);
    case 'part': {
      const of = periodOf(meaning.of, ref);
      return of && partOf(of, meaning.part);
    }
    case 'anaphora':
      return anchored(meaning, ref.anchors, published);
    case 'range':
      return rangeOf(meaning, ref);
    case 'fraction':
      return fractionOf(meaning, ref);
    case 'weekday':
      return published === null ? null : singleDay(weekdayDate(meaning, published, ref));
    case 'weekend': {
      if (published === null) return null;
      const saturday = weekdayDate({ type: 'weekday', weekday: 5, which: null, week: null }, published, ref);
      return { from: saturday, to: saturday + 1 };
    }
    case 'calendar':
      return published === null ? null : shiftedUnit(published, meaning.unit, meaning.offset);
    case 'overnight':
      return published === null ? null : { from: published - 1, to: published };
    case 'ago':
      return published === null ? null : agoOf(meaning, published);
    case 'rolling':
      return published === null ? null : rollingOf(meaning, published);
    case 'unclear':
    case 'duration':
      return null;
  }
}

function agoOf({ unit, count, month }: Of<'ago'>, published: number): Period | null {
  const then = shiftedUnit(published, unit, count);
  if (!month || !then || unit !== 'year') return then;
  return monthsFrom(dateOf(published).year + count, dateOf(published).month);
}

function rollingOf({ unit, count }: Of<'rolling'>, published: number): Period | null {
  const edge = shiftedDay(published, unit, count);
  return edge === null ? null : { from: Math.min(edge, published), to: Math.max(edge, published) };
}

/** A weekday without more looks back, and ahead only where the verb does. */
function weekdayDate({ weekday, which, week }: Of<'weekday'>, published: number, ref: Reference): number {
  if (week !== null) return weekOf(published + 7 * week).from + weekday;
  const ahead = (weekday - weekdayOf(published) + 7) % 7;
  const back = ahead === 0 ? 0 : ahead - 7;
  if (which === 'last') return published + (back === 0 ? -7 : back);
  if (which === 'coming') return published + (ahead === 0 ? 7 : ahead);
  if (which === 'next') return weekOf(published + 7).from + weekday;
  if (which === 'this') return weekOf(published).from + weekday;
  const tense = ref.tense();
  return published + (tense === 'future' || tense === 'present' ? ahead : back);
}

function dayOf({ year, month, day, inYear }: Of<'day'>, ref: Reference): Period | null {
  if (month === null) {
    if (ref.published === null) return null;
    return bareDay(day, ref.published, ref);
  }
  const named = year ?? yearFromNow(inYear, ref);
  if (named !== null) return isDate(named, month, day) ? singleDay(dayNumber(named, month, day)) : null;
  const told = ref.anchors.narrativeYear(month, day);
  if (told !== null && isDate(told, month, day)) return singleDay(dayNumber(told, month, day));
  if (ref.published === null) return null;
  const now = dateOf(ref.published).year;
  const days = [now - 1, now, now + 1].filter((y) => isDate(y, month, day)).map((y) => dayNumber(y, month, day));
  return nearest(days.map(singleDay), ref.published, ref);
}

/** `the 15th`: the one of this month, or the last or next one where the tense says so. */
function bareDay(day: number, published: number, ref: Reference): Period | null {
  const now = dateOf(published);
  const days = [-1, 0, 1]
    .map((offset) => monthsFrom(now.year, now.month + offset))
    .filter(({ from, to }) => from + day - 1 <= to)
    .map(({ from }) => from + day - 1);
  const tense = ref.tense();
  const found =
    tense === 'future'
      ? days.find((at) => at >= published)
      : tense === 'past'
        ? days.findLast((at) => at <= published)
        : days.find((at) => dateOf(at).month === now.month);
  return found === undefined ? null : singleDay(found);
}

function yearFromNow(offset: number | undefined, { published }: Reference): number | null {
  return offset === undefined || published === null ? null : dateOf(published).year + offset;
}

function monthOf({ year, month, which, inYear }: Of<'month'>, ref: Reference): Period | null {
  const named = year ?? yearFromNow(inYear, ref);
  if (named !== null) return monthsFrom(named, month);
  if (which === 'that') {
    const told = ref.anchors.yearFor(month);
    return told === null ? null : monthsFrom(told, month);
  }
  if (which === null) {
    const told = ref.anchors.narrativeYear(month, null);
    if (told !== null) return monthsFrom(told, month);
  }
  if (ref.published === null) return null;
  const now = dateOf(ref.published).year;
  const months = [now - 1, now, now + 1].map((y) => monthsFrom(y, month));
  return which === null ? nearest(months, ref.published, ref) : qualified(months, ref.published, which);
}

function seasonOf({ season, year, which }: Of<'season'>, ref: Reference): Period | null {
  const inYear = (y: number) => monthsFrom(season === 'winter' ? y - 1 : y, SEASON_MONTH[season], 3);
  if (year !== null) return inYear(year);
  if (ref.published === null) return null;
  const now = dateOf(ref.published).year;
  const periods = [now - 1, now, now + 1].map(inYear);
  return which === null ? nearest(periods, ref.published, ref) : qualified(periods, ref.published, which);
}

/** The one that is over, the one of this year, or the one to come. */
function qualified(periods: readonly Period[], published: number, which: Which): Period | null {
  if (which === 'this') return periods.find((p) => dateOf(p.to).year === dateOf(published).year) ?? null;
  if (which === 'next' || which === 'coming') return periods.find((p) => p.from > published) ?? null;
  return periods.findLast((p) => p.to < published) ?? null;
}

/** Of a date's returns the nearest one, or, when none is clearly near, the one on the side that the tense points to. */
function nearest(periods: readonly Period[], published: number, ref: Reference): Period | null {
  const distance = (p: Period) => Math.max(p.from - published, published - p.to, 0);
  const near = periods.reduce(
    (best, p) => (distance(p) < distance(best) ? p : best),
    periods[0] ?? singleDay(published),
  );
  if (periods.length === 0) return null;
  const tense = distance(near) <= CLEARLY_NEAR && near.from <= published ? null : ref.tense();
  if (tense === 'future') return periods.find((p) => p.to >= published) ?? near;
  return tense === 'past' ? (periods.findLast((p) => p.from <= published) ?? near) : near;
}

function fractionOf({ months, index, of }: Of<'fraction'>, ref: Reference): Period | null {
  const whole = of === null ? null : periodOf(of, ref);
  if (whole && whole.to - whole.from < 31) return halfOfMonth(whole, index);
  if (whole) return monthsFrom(dateOf(whole.from).year, 1 + months * index, months);
  return ref.published === null ? null : monthsFrom(dateOf(ref.published).year, 1 + months * index, months);
}

/** Days 1–15 or the rest. */
function halfOfMonth({ from, to }: Period, index: number): Period {
  return index === 0 ? { from, to: from + 14 } : { from: from + 15, to };
}

/** From the first one's beginning to the second one's end; the year of one serves the other, and the second never comes first. */
function rangeOf({ first, last }: Of<'range'>, ref: Reference): Period | null {
  const to = periodOf(last, ref);
  if (!to) return null;
  const shares = (first.type === 'day' || first.type === 'month') && first.year === null && first.month !== null;
  const year = dateOf(to.from).year;
  let from = shares ? periodOf({ ...first, year }, ref) : periodOf(first, ref);
  if (from && from.from > to.to) {
    if (shares) from = periodOf({ ...first, year: year - 1 }, ref);
    else if (first.type === 'weekday') from = { from: from.from - 7, to: from.to - 7 };
    else return null;
  }
  return from && from.from <= to.to ? { from: from.from, to: to.to } : null;
}
