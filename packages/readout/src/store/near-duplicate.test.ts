import { expect, test } from 'vitest';
import { bandsOf, NEAR_DUPLICATE, shinglesOf, similarity } from './near-duplicate.ts';

const REPORT = Array.from({ length: 60 }, (_, i) => `The envoy of country ${i} spoke about subject ${i * 7}.`).join(
  ' ',
);

test('a text with one sentence changed is a near-duplicate and shares a band', () => {
  const [a, b] = [shinglesOf(REPORT), shinglesOf(REPORT.replace('country 30 spoke', 'country 30 kept silent'))];
  expect(similarity(a, b)).toBeGreaterThan(NEAR_DUPLICATE);
  const bands = new Set(bandsOf(a));
  expect(bandsOf(b).some((band) => bands.has(band))).toBe(true);
});

test('another text on the same subject is none', () => {
  const other = Array.from({ length: 60 }, (_, i) => `A minister from state ${i} answered question ${i}.`).join(' ');
  expect(similarity(shinglesOf(REPORT), shinglesOf(other))).toBeLessThan(0.2);
});

test('a short text has no bands', () => {
  expect(bandsOf(shinglesOf('The talks were cancelled.'))).toEqual([]);
});
