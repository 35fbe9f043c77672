import { expect, it } from 'vitest';
import { Heap } from './heap.ts';

it('gives the greatest first, whatever the order of coming', () => {
  const heap = new Heap<number>((a, b) => a - b);
  for (const number of [3, 9, 1, 7, 7, 2]) heap.push(number);
  expect(Array.from({ length: 6 }, () => heap.pop())).toEqual([9, 7, 7, 3, 2, 1]);
  expect(heap.pop()).toBeUndefined();
});
