import { expect, test } from 'vitest';
import { sameName } from './entity-name.ts';

test.each([
  ['a surname', 'Marta Lind', 'Lind', true],
  ['an office', 'President Marta Lind', 'Marta Lind', true],
  ['accents', 'Türkiye', 'Turkey', true],
  ['an abbreviation', 'U.S.', 'United States', true],
  ['another person', 'Marta Lind', 'Marta Berg', false],
  ['a part of a word', 'Niger', 'Nigeria', false],
  ['no name', 'Norway', null, false],
])('%s', (_, a, b, same) => {
  expect(sameName(a, b)).toBe(same);
  expect(sameName(b, a)).toBe(same);
});
