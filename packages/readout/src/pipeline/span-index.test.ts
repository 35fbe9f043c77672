import { expect, test } from 'vitest';
import { SpanIndex, sentenceAt } from './span-index.ts';

const index = new SpanIndex(
  [
    { name: 'long', at: [{ start: 0, end: 90 }] },
    { name: 'early', at: [{ start: 5, end: 10 }] },
    {
      name: 'parted',
      at: [
        { start: 20, end: 25 },
        { start: 30, end: 35 },
      ],
    },
  ],
  ({ at }) => at,
);
const names = (start: number, end: number) => index.overlapping({ start, end }).map(({ name }) => name);

test('a thing is found wherever its span reaches', () => {
  expect(names(8, 9)).toEqual(['long', 'early']);
  expect(names(60, 61)).toEqual(['long']);
  expect(names(90, 99)).toEqual([]);
});

test('a thing on several spans is found once', () => {
  expect(names(21, 34)).toEqual(['long', 'parted']);
});

test('an offset between sentences belongs to the next', () => {
  const sentences = [
    { start: 0, end: 4 },
    { start: 6, end: 9 },
  ];
  expect([0, 3, 4, 6, 9].map((offset) => sentenceAt(sentences, offset))).toEqual([0, 0, 1, 1, 2]);
});
