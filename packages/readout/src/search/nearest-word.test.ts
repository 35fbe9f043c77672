import { expect, test } from 'vitest';
import { nearestWord } from './nearest-word.ts';

test('a slip of the finger is understood', () => {
  expect(nearestWord('spekaer', ['speaker', 'issue'])).toBe('speaker');
  expect(nearestWord('isue', ['speaker', 'issue'])).toBe('issue');
});

test('another word is not', () => {
  expect(nearestWord('who', ['speaker', 'issue'])).toBeNull();
});
