import { expect, test } from 'vitest';
import { periodName, periodsBetween } from './periods.ts';

test.each([
  [
    ['2026-11', '2027-01'],
    ['2026-11', '2026-12', '2027-01'],
  ],
  [
    ['2026-02-27', '2026-03-01'],
    ['2026-02-27', '2026-02-28', '2026-03-01'],
  ],
  [
    ['2024', '2022'],
    ['2022', '2023', '2024'],
  ],
  [[], []],
])('periods without anything stand between those that have something: %j', (named, all) => {
  expect(periodsBetween(named)).toEqual(all);
});

test('where they would be too many, only those that have something are left', () => {
  expect(periodsBetween(['0201-01-01', '2026-05-04'])).toEqual(['0201-01-01', '2026-05-04']);
});

test('periods have names', () => {
  expect(['2026', '2026-05', '2026-05-04'].map(periodName)).toEqual(['2026', 'May 2026', '4 May 2026']);
});
