import { expect, test } from 'vitest';
import { cosine, PLANE, packVectors, REST, signProduct, signTables, WIDTH } from './bit-planes.ts';

/** Unit vectors that look as if drawn at random, the same in every run. */
function vectors(count: number): Float32Array[] {
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 48_271) >>> 0) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  return Array.from({ length: count }, () => {
    const vector = Float32Array.from({ length: WIDTH }, () => next() + next() + next() - 1.5);
    const length = Math.hypot(...vector);
    return vector.map((number) => number / length);
  });
}

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, number, k) => sum + number * (b[k] ?? 0), 0);

test('a packed vector takes 240 bytes and keeps its direction', () => {
  const [a, b] = vectors(2) as [Float32Array, Float32Array];
  const planes = packVectors([a, b]);
  expect([planes.signs.length, planes.rest.length]).toEqual([2 * PLANE, 2 * REST]);
  expect(PLANE + REST).toBe(240);
  expect(cosine(a, planes, 0)).toBeGreaterThan(0.995);
  expect(cosine(a, planes, 1)).toBeCloseTo(dot(a, b), 1);
});

test('the tables give the product of a query and the signs', () => {
  const [query, vector] = vectors(2) as [Float32Array, Float32Array];
  const { signs } = packVectors([vector]);
  const tables = signTables(query);
  expect(signProduct(tables, signs, 0)).toBeCloseTo(dot(query, vector.map(Math.sign)), 4);
});

test('a vector of another width is refused', () => {
  expect(() => packVectors([new Float32Array(8)])).toThrow('8 numbers');
});
