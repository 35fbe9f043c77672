import { expect, test } from 'vitest';
import { titleParts } from './title-parts.ts';

test.each([
  ['Talks resume | The Paper', ['Talks resume'], null, 'Talks resume', 'The Paper'],
  ['The Agency - Talks resume', ['Home', 'Talks resume'], null, 'Talks resume', 'The Agency'],
  ['Talks resume – The Paper', ['The Paper', 'Talks resume', 'The Paper'], null, 'Talks resume', 'The Paper'],
  ['Talks resume – The Paper', ['Talks resume', 'The Paper'], 'Talks resume', 'Talks resume', 'The Paper'],
  ['Print: Talks resume', ['Talks resume'], null, 'Talks resume', null],
])('“%s”', (title, lines, h1, headline, outlet) => {
  expect(titleParts(title, lines, h1)).toEqual({ headline, outlet });
});

test('a title of which no part stands on the page stays whole', () => {
  expect(titleParts('Velmia - Norrland: a history', ['Something else'], null)).toBeNull();
});
