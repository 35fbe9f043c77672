import { expect, test } from 'vitest';
import { daysOf } from './query-dates.ts';

test.each([
  ['2025-07-04', '2025-07-04', '2025-07-05'],
  ['2024-12', '2024-12-01', '2025-01-01'],
  ['2024', '2024-01-01', '2025-01-01'],
  ['2024-02-29', '2024-02-29', '2024-03-01'],
])('%s', (value, from, to) => {
  expect(daysOf(value)).toEqual({ from, to });
});

test.each(['2025-06-31', '2025-13', '2025-00', '4 July', '25-07-04', ''])('%s is no date', (value) => {
  expect(daysOf(value)).toBeNull();
});
