import { expect, test } from 'vitest';
import { termsOf, wordsOf } from './words.ts';

test('case, diacritics, possessives and plurals do not matter', () => {
  expect(termsOf("Türkiye’s envoys met Russia's policies")).toEqual(['turkiye', 'envoy', 'met', 'russia', 'policy']);
});

test('words that only end in s keep it', () => {
  expect(termsOf('Cyprus consensus press gas series')).toEqual(['cyprus', 'consensus', 'press', 'gas', 'sery']);
});

test('a word is where it stands in the text', () => {
  const text = '“Sanctions,” 🕊 Élysée’s aide';
  expect(Array.from(wordsOf(text), ({ start, end }) => text.slice(start, end))).toEqual([
    'Sanctions',
    'Élysée’s',
    'aide',
  ]);
});
