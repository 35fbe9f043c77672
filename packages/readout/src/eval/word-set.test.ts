import { expect, test } from 'vitest';
import { dice, GOLD_WORD, POLNEAR_WORD, wordSets } from './word-set.ts';

test('a span covers the words that it touches', () => {
  const words = wordSets('Oslo’s envoy, Ms. Lind, left.', GOLD_WORD);
  expect([...words([{ start: 5, end: 20 }])]).toEqual([0, 1, 2, 3]);
});

test('PolNeAR’s words may hold underscores', () => {
  const whole = [{ start: 0, end: 8 }];
  expect(wordSets('a_b c_d_', GOLD_WORD)(whole).size).toBe(4);
  expect(wordSets('a_b c_d_', POLNEAR_WORD)(whole).size).toBe(2);
});

test('dice is twice the shared words over all words', () => {
  expect(dice(new Set([1, 2, 3]), new Set([3]))).toBe(0.5);
  expect(dice(new Set(), new Set())).toBe(1);
});
