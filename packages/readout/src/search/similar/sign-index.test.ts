import { expect, test } from 'vitest';
import type { SignRow } from '../../store/vectors.ts';
import { packVectors } from './bit-planes.ts';
import { SignIndex } from './sign-index.ts';
import { wordEncoder } from './testing/word-encoder.ts';

const encoder = wordEncoder();
const vectorOf = async (words: string) => (await encoder.encode([words]))[0] as Float32Array;
let num = 0;
const row = async (document: string, passages: Record<string, string[]>): Promise<SignRow> => ({
  num: ++num,
  document,
  entries: Object.values(passages),
  signs: packVectors(await encoder.encode(Object.keys(passages))).signs,
});

test('the passage that shares most words is the best candidate', async () => {
  const index = new SignIndex();
  index.add(await row('harbour', { 'the harbour is closed': ['a1'], 'snow fell all night': [] }));
  index.add(await row('tolls', { 'tolls must fall before spring': ['a1', 'p1'] }));
  expect(index.nearest(await vectorOf('the harbour stays closed'), 1, null)).toEqual([
    { row: index.last - 1, passage: 0 },
  ]);
  expect(index.nearest(await vectorOf('anything'), 9, null)).toHaveLength(3);
});

test('only what is allowed is a candidate', async () => {
  const index = new SignIndex();
  index.add(await row('harbour', { 'the harbour is closed': ['a1'], 'snow fell all night': [] }));
  index.add(await row('tolls', { 'tolls must fall': ['a1', 'p1'] }));
  const query = await vectorOf('the harbour is closed');
  expect(index.nearest(query, 9, new Map([['harbour', null]]))).toHaveLength(2);
  expect(index.nearest(query, 9, new Map([['harbour', new Set(['a1'])]]))).toEqual([
    { row: index.last - 1, passage: 0 },
  ]);
  expect(index.nearest(query, 9, new Map([['tolls', new Set(['p1'])]]))).toEqual([{ row: index.last, passage: 0 }]);
  expect(index.nearest(query, 9, new Map())).toEqual([]);
});

test('a document’s later row takes the place of the earlier one, however often', async () => {
  const index = new SignIndex();
  index.add(await row('snow', { 'snow fell all night': [] }));
  for (let i = 0; i < 50; i++)
    index.add(await row('harbour', { 'the harbour is closed': [], [`version ${i} of it`]: [] }));
  const found = index.nearest(await vectorOf('the harbour is closed'), 9, null);
  expect(found).toHaveLength(3);
  expect(found[0]).toEqual({ row: index.last, passage: 0 });
});
