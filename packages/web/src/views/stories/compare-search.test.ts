import { expect, test } from 'vitest';
import { documentsInAddress, documentsOf } from './compare-search.ts';

test('ids of documents come back from the address, commas and all', () => {
  const ids = ['a', 'b,c', '50%2C'];
  expect(documentsOf({ documents: documentsInAddress(ids) })).toEqual(ids);
});

test('none and empty ones are none, and each counts once', () => {
  expect(documentsOf({})).toEqual([]);
  expect(documentsOf({ documents: 'a,,a' })).toEqual(['a']);
});
