import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snippetOf } from './snippet.ts';

const term = (words: string, prefix = false) => ({ words: words.split(' '), prefix });
const marked = (text: string, ...terms: ReturnType<typeof term>[]) => {
  const { text: shown, highlights } = snippetOf(text, terms);
  return highlights.map(({ start, end }) => shown.slice(start, end));
};

test('what was looked for is marked as it stands in the text', () => {
  expect(marked('The Élysée’s “root causes” and roots.', term('elysee'), term('root cause'))).toEqual([
    'Élysée’s',
    'root causes',
  ]);
  expect(marked('Sanctioned sanctions', term('sanct', true))).toEqual(['Sanctioned', 'sanctions']);
});

test('the stretch with most of the terms is shown, in whole words', () => {
  const filler = 'Nothing of note was said on that day. '.repeat(20);
  const { text, start } = snippetOf(`A ferry. ${filler}The ferry and the toll. ${filler}`, [
    term('ferry'),
    term('toll'),
  ]);
  expect(text).toContain('ferry and the toll');
  expect(start).toBeGreaterThan(300);
  expect(text).toMatch(/^\S.*\S$/);
});

test('a snippet is a part of its text and cuts no character in two', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '🕊', 'é', '.'), maxLength: 900 }), (text) => {
      const snippet = snippetOf(text, [term('a')]);
      return (
        text.slice(snippet.start, snippet.end) === snippet.text &&
        snippet.text.isWellFormed() &&
        snippet.text.length <= 242
      );
    }),
  );
});
