import { describe, expect, it } from 'vitest';
import { letterCase, surfaceFeature } from './surface-features.ts';

describe('letterCase', () => {
  it.each([
    ['talks', 0],
    ['Moscow', 1],
    ['A', 1],
    ['NATO', 2],
    ['McGill', 3],
    ['2025', 4],
    ['中国', 3],
  ])('of %s is %i', (word, expected) => {
    expect(letterCase(word)).toBe(expected);
  });
});

describe('surfaceFeature', () => {
  it('gives every combination its own number', () => {
    const numbers = new Set<number>();
    for (const wordCase of [0, 1, 2, 3, 4]) {
      for (const quoted of [false, true])
        for (const starts of [false, true]) numbers.add(surfaceFeature(wordCase, quoted, starts));
    }
    expect(numbers.size).toBe(20);
  });
});
