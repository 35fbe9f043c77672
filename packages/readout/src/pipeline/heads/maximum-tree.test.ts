import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maximumTree } from './maximum-tree.ts';

it('takes the best heads where they are a tree', () => {
  expect(
    maximumTree([
      [0, 5, 1],
      [1, 6, 2],
      [0, 4, 1],
    ]),
  ).toEqual([1, 1, 1]);
});

it('lets the second root hang on the first where that costs least', () => {
  expect(
    maximumTree([
      [9, 1, 1],
      [3, 5, 2],
      [1, 8, 0],
    ]),
  ).toEqual([0, 0, 1]);
});

it('breaks a cycle at the cheapest place', () => {
  expect(
    maximumTree([
      [0, 9, 2],
      [9, 1, 8],
      [1, 1, 5],
    ]),
  ).toEqual([1, 2, 2]);
});

/** The best of all single-rooted trees, by trying every assignment of heads. */
function byTrial(scores: number[][]): number {
  const n = scores.length;
  let top = Number.NEGATIVE_INFINITY;
  for (let code = 0; code < n ** n; code++) {
    const heads = scores.map((_, word) => Math.floor(code / n ** word) % n);
    if (sumOf(scores, heads) > top && isSingleRooted(heads)) top = sumOf(scores, heads);
  }
  return top;
}
const sumOf = (scores: number[][], heads: number[]) =>
  heads.reduce((sum, head, word) => sum + (scores[word]?.[head] ?? 0), 0);
function isSingleRooted(heads: number[]): boolean {
  const root = heads.findIndex((head, word) => head === word);
  return heads.every((_, word) => {
    let at = word;
    for (let steps = 0; steps < heads.length; steps++) at = heads[at] as number;
    return at === root;
  });
}

it('finds the tree that trying all of them finds', () => {
  const square = fc.integer({ min: 1, max: 5 }).chain((n) => {
    const row = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n, maxLength: n });
    return fc.array(row, { minLength: n, maxLength: n });
  });
  fc.assert(
    fc.property(square, (scores) => {
      const heads = maximumTree(scores);
      expect(isSingleRooted(heads)).toBe(true);
      expect(sumOf(scores, heads)).toBe(byTrial(scores));
    }),
    { numRuns: 300 },
  );
});
