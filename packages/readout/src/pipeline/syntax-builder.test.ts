import { expect, it } from 'vitest';
import { breakCycles } from './syntax-builder.ts';

it('makes the least sure word of a cycle a root', () => {
  const heads = Int32Array.of(1, 2, 0, 2);
  breakCycles(heads, Float32Array.of(3, 1, 2, 5));
  expect([...heads]).toEqual([1, 1, 0, 2]);
});

it('leaves trees alone', () => {
  const heads = Int32Array.of(1, 1, 1);
  breakCycles(heads, Float32Array.of(1, 1, 1));
  expect([...heads]).toEqual([1, 1, 1]);
});
