import { expect, test } from 'vitest';
import type { Time } from '../../model/index.ts';
import { agrees } from './time-and-place.ts';

const day = (date: string | null): Time => ({
  id: 't1',
  kind: 'date',
  spans: [{ start: 0, end: 1 }],
  approximate: false,
  confidence: 1,
  from: date,
  to: date,
});

test('what has happened is not dated after the report', () => {
  expect(agrees(day('2025-06-01'), 'occurred', '2025-03-14')).toBe(false);
  expect(agrees(day('2025-03-14'), 'occurred', '2025-03-14')).toBe(true);
});

test('what is planned is not dated before the report', () => {
  expect(agrees(day('2025-03-01'), 'planned', '2025-03-14')).toBe(false);
  expect(agrees(day('2025-06-01'), 'planned', '2025-03-14')).toBe(true);
});

test('without a publication date, or a settled time, nothing disagrees', () => {
  expect(agrees(day('2025-06-01'), 'occurred', null)).toBe(true);
  expect(agrees(day(null), 'planned', '2025-03-14')).toBe(true);
});
