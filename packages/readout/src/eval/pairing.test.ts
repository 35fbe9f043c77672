import { expect, test } from 'vitest';
import { pairBest } from './pairing.ts';

test('the heaviest pair is made first, each entry is used once', () => {
  const weights: { [pair: string]: number } = { ax: 0.6, ay: 0.9, by: 0.8, bx: 0.1 };
  const { pairs } = pairBest(['a', 'b'], ['x', 'y'], (g, f) => weights[g + f] ?? 0);
  expect(pairs.map(({ gold, found }) => gold + found)).toEqual(['ay', 'bx']);
});

test('what has no weight stays alone', () => {
  const { pairs, missed, extra } = pairBest([1, 2], [2, 3], (g, f) => (g === f ? 1 : 0));
  expect(pairs).toEqual([{ gold: 2, found: 2, weight: 1 }]);
  expect({ missed, extra }).toEqual({ missed: [1], extra: [3] });
});

test('of equals the earlier one wins', () => {
  const { pairs, extra } = pairBest(['a'], ['x', 'y'], () => 1);
  expect(pairs[0]?.found).toBe('x');
  expect(extra).toEqual(['y']);
});
