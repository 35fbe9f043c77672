import type { TimeTokens } from './time-tokens.ts';
import { NUMBERS } from './time-words.ts';

/** A number and the token after it. */
export interface Numeral {
  readonly value: number;
  readonly end: number;
}

/** Reads `12`, `2.5`, `1,200`, `twelve`, `twenty-four`, `a hundred`; null where no number begins. */
export function readNumber(t: TimeTokens, i: number): Numeral | null {
  const digits = readDigits(t, i);
  if (digits) return digits;
  const small = readSmallNumber(t, i);
  const end = small?.end ?? (t.word(i) === 'a' ? i + 1 : i);
  const word = t.next(end);
  if (word !== 'hundred' && word !== 'thousand') return small;
  return { value: (small?.value ?? 1) * (word === 'hundred' ? 100 : 1000), end: end + 1 };
}

function readDigits(t: TimeTokens, i: number): Numeral | null {
  const raw = t.raw(i);
  if (!/^\d{1,4}$|^\d{1,3}(?:,\d{3})+$/.test(raw)) return null;
  const fraction = t.raw(i + 2);
  const isDecimal = t.raw(i + 1) === '.' && t.gap(i + 1) === 0 && t.gap(i + 2) === 0 && /^\d{1,3}$/.test(fraction);
  if (isDecimal) return { value: Number(`${raw.replaceAll(',', '')}.${fraction}`), end: i + 3 };
  return { value: Number(raw.replaceAll(',', '')), end: i + 1 };
}

function readSmallNumber(t: TimeTokens, i: number): Numeral | null {
  const value = NUMBERS.get(t.word(i));
  if (value === undefined) return null;
  const unit = NUMBERS.get(t.next(i + 2));
  if (value >= 20 && t.isHyphen(i + 1) && unit !== undefined && unit < 10) return { value: value + unit, end: i + 3 };
  return { value, end: i + 1 };
}

/** A day of the month written in figures: `9`, `9th`; null otherwise. */
export function dayOfMonth(raw: string): number | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(raw);
  const day = match ? Number(match[1]) : 0;
  return day >= 1 && day <= 31 ? day : null;
}

/** A year of four figures between 1000 and 2199; null otherwise. */
export function fullYear(raw: string): number | null {
  return /^(?:1\d|2[01])\d\d$/.test(raw) ? Number(raw) : null;
}
