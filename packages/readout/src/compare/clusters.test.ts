import { expect, it } from 'vitest';
import { clusters } from './clusters.ts';

it('joins what is near on average and nothing else', () => {
  const at = [0, 1, 10, 11, 50];
  expect(clusters(5, (a, b) => -Math.abs((at[a] ?? 0) - (at[b] ?? 0)), -2)).toEqual([[0, 1], [2, 3], [4]]);
});

it('keeps apart what must not be joined, whatever lies between', () => {
  const apart = (a: number, b: number): number => (a === 0 && b === 2 ? Number.NEGATIVE_INFINITY : 1);
  expect(clusters(3, apart, 0.5).some((group) => group.includes(0) && group.includes(2))).toBe(false);
});

it('groups a thousand items in well under the time of a cube', () => {
  const started = performance.now();
  const groups = clusters(1000, (a, b) => (a % 100 === b % 100 ? 1 : -1), 0.5);
  expect(groups).toHaveLength(100);
  expect(performance.now() - started).toBeLessThan(3000);
});
