import { expect, test } from 'vitest';
import {
  dayNumber,
  fromIso,
  monthsFrom,
  partOf,
  shiftedDay,
  shiftedUnit,
  toIso,
  weekdayOf,
  yearsFrom,
} from './time-calendar.ts';

const iso = (period: { from: number; to: number } | null) => period && `${toIso(period.from)}/${toIso(period.to)}`;
const day = (text: string) => fromIso(text) ?? Number.NaN;

test('reads and writes dates, and refuses days that no month has', () => {
  expect(fromIso('2024-02-29T10:00:00Z')).toBe(dayNumber(2024, 2, 29));
  expect(fromIso('2023-02-29')).toBeNull();
  expect(fromIso('yesterday')).toBeNull();
  expect(toIso(dayNumber(99, 1, 1))).toBe('0099-01-01');
});

test('begins weeks on Monday, before 1970 too', () => {
  expect(weekdayOf(day('2025-07-04'))).toBe(4);
  expect(weekdayOf(day('1943-06-13'))).toBe(6);
  expect(iso(shiftedUnit(day('2025-07-06'), 'week', -1))).toBe('2025-06-23/2025-06-29');
});

test('cuts a month into tens and a year into thirds', () => {
  expect(iso(partOf(monthsFrom(2025, 2), 'early'))).toBe('2025-02-01/2025-02-10');
  expect(iso(partOf(monthsFrom(2025, 2), 'mid'))).toBe('2025-02-11/2025-02-20');
  expect(iso(partOf(monthsFrom(2025, 2), 'late'))).toBe('2025-02-21/2025-02-28');
  expect(iso(partOf(yearsFrom(2025), 'late'))).toBe('2025-09-01/2025-12-31');
  expect(iso(partOf(yearsFrom(1990, 1999), 'early'))).toBe('1990-01-01/1993-12-31');
});

test('keeps the day of the month where the month has it', () => {
  expect(toIso(shiftedDay(day('2025-03-31'), 'month', -1) ?? 0)).toBe('2025-02-28');
  expect(toIso(shiftedDay(day('2024-02-29'), 'year', 1) ?? 0)).toBe('2025-02-28');
});
