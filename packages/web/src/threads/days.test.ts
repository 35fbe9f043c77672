import { expect, test } from 'vitest';
import { daysInWords } from './days.ts';

test.each([
  ['2026-05-03', '2026-05-03', '3 May 2026'],
  ['2026-05-03', '2026-05-05', '3–5 May 2026'],
  ['2026-04-30', '2026-05-02', '30 April–2 May 2026'],
  ['2026-01-01', '2026-12-31', '2026'],
  [null, '2026-05-05', '5 May 2026'],
])('days from %s to %s are %s', (from, to, words) => expect(daysInWords(from, to)).toBe(words));

test('no day is none', () => expect(daysInWords(null, null)).toBeNull());
