/** Civil dates as day numbers (days since 1970-01-01, Gregorian), so that a period is a pair of integers. */

import type { Unit } from './time-words.ts';

/** A stretch of whole days, both ends inclusive. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

export type Part = 'early' | 'mid' | 'late';

const DAY_MS = 86_400_000;

/** Day number of a date; month 1–12; months and days out of range run over into the next. */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY_MS);
}

export function dateOf(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `YYYY-MM-DD`, or null outside the years 1–9999, which that form cannot write. */
export function toIso(day: number): string | null {
  const { year } = dateOf(day);
  return year >= 1 && year <= 9999 ? new Date(day * DAY_MS).toISOString().slice(0, 10) : null;
}

/** Day number of `YYYY-MM-DD…`, or null when that is no date. */
export function fromIso(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDate(year, month, day) ? dayNumber(year, month, day) : null;
}

export function isDate(year: number, month: number, day: number): boolean {
  const back = dateOf(dayNumber(year, month, day));
  return back.year === year && back.month === month && back.day === day;
}

/** 0 Monday … 6 Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function singleDay(day: number): Period {
  return { from: day, to: day };
}

/** Monday to Sunday. */
export function weekOf(day: number): Period {
  const monday = day - weekdayOf(day);
  return { from: monday, to: monday + 6 };
}

/** The days of `count` months from the given one on. */
export function monthsFrom(year: number, month: number, count = 1): Period {
  return { from: dayNumber(year, month, 1), to: dayNumber(year, month + count, 1) - 1 };
}

export function yearsFrom(year: number, last = year): Period {
  return { from: dayNumber(year, 1, 1), to: dayNumber(last, 12, 31) };
}

/** Early, mid and late: tens of days in a month, thirds of anything else. */
export function partOf(period: Period, part: Part): Period {
  const days = period.to - period.from + 1;
  if (days >= 28 && days <= 31) {
    if (part === 'early') return { from: period.from, to: period.from + 9 };
    if (part === 'mid') return { from: period.from + 10, to: period.from + 19 };
    return { from: period.from + 20, to: period.to };
  }
  if (days >= 365) return partOfYears(period, part);
  const third = Math.max(1, Math.floor(days / 3));
  if (part === 'early') return { from: period.from, to: period.from + third - 1 };
  if (part === 'mid') return { from: period.from + third, to: Math.max(period.from + third, period.to - third) };
  return { from: period.to - third + 1, to: period.to };
}

/** Thirds of a year are four months each; longer periods are cut at whole years. */
function partOfYears({ from, to }: Period, part: Part): Period {
  const first = dateOf(from).year;
  const count = dateOf(to).year - first + 1;
  const index = part === 'early' ? 0 : part === 'mid' ? 1 : 2;
  if (count === 1) return monthsFrom(first, 1 + 4 * index, 4);
  const cut = (i: number) => first + Math.ceil((count * i) / 3);
  return yearsFrom(cut(index), cut(index + 1) - 1);
}

/** The calendar unit so many units away from the one that holds `day`. */
export function shiftedUnit(day: number, unit: Unit, offset: number): Period | null {
  const { year, month } = dateOf(day);
  switch (unit) {
    case 'day':
      return singleDay(day + offset);
    case 'week':
      return weekOf(day + 7 * offset);
    case 'weekend': {
      const saturday = weekOf(day + 7 * offset).from + 5;
      return { from: saturday, to: saturday + 1 };
    }
    case 'month':
      return monthsFrom(year, month + offset);
    case 'quarter':
      return monthsFrom(year, month - ((month - 1) % 3) + 3 * offset, 3);
    case 'year':
      return yearsFrom(year + offset);
    case 'decade':
      return yearsFrom(year - (year % 10) + 10 * offset, year - (year % 10) + 10 * offset + 9);
    case 'century': {
      const first = year - ((year - 1) % 100) + 100 * offset;
      return yearsFrom(first, first + 99);
    }
    default:
      return null;
  }
}

/** The day so many units before or after, the day of the month kept where the month has it. */
export function shiftedDay(day: number, unit: Unit, count: number): number | null {
  if (unit === 'day') return day + count;
  if (unit === 'week' || unit === 'weekend') return day + 7 * count;
  const months = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }[unit as 'month'];
  if (months === undefined) return null;
  const date = dateOf(day);
  const month = monthsFrom(date.year, date.month + months * count);
  return Math.min(month.from + date.day - 1, month.to);
}
