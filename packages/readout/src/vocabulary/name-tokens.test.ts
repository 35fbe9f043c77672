import { expect, test } from 'vitest';
import { nameKeys } from './name-tokens.ts';

test.each([
  ['U.S. Treasury', ['U.S.', 'Treasury']],
  ['Russia’s', ['Russia', "'s"]],
  ['we’re', ['we', "'re"]],
  ['N’Djamena', ["N'Djamena"]],
  ['Saudi-led', ['Saudi', '-', 'led']],
  ['Erdoğan', ['Erdogan']],
  ['Łódź', ['Lodz']],
  ['1,000', ['1,000']],
  ['', []],
])('%s', (name, keys) => {
  expect(nameKeys(name)).toEqual(keys);
});
