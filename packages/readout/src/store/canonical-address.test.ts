import { expect, test } from 'vitest';
import { canonicalAddress } from './canonical-address.ts';

test('the ways to write one address come out as one', () => {
  const plain = canonicalAddress('https://news.example/a?id=1&page=2');
  expect(canonicalAddress('HTTPS://News.Example:443/a?page=2&id=1&utm_source=x#top')).toBe(plain);
});

test('what is no address of the web is none', () => {
  expect(canonicalAddress('file:///tmp/a.txt')).toBeNull();
  expect(canonicalAddress('no address')).toBeNull();
});
