import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from './query-parser.ts';

const brief = (query: string) =>
  parseQuery(query).parts.map((part) => {
    const sign = part.negated ? '-' : '';
    return part.kind === 'words'
      ? `${sign}[${part.words.text}]`
      : `${sign}${part.field.text}=${part.values.map(({ text }) => text).join('|')}`;
  });

test('words, phrases, fields and what is left out', () => {
  const query = 'speaker:"Sergei Lavrov" act:deny,reject -issue:sanctions after:2025-01-01 “root causes” -talks';
  expect(brief(query)).toEqual([
    'speaker=Sergei Lavrov',
    'act=deny|reject',
    '-issue=sanctions',
    'after=2025-01-01',
    '[root causes]',
    '-[talks]',
  ]);
});

test('a hyphen in a word leaves nothing out, and a colon in a phrase makes no field', () => {
  expect(brief('cease-fire "note: verbale"')).toEqual(['[cease-fire]', '[note: verbale]']);
});

test('what is wrong has its place', () => {
  expect(parseQuery('talks "root causes').issues).toMatchObject([{ code: 'unclosed-quote', start: 6, end: 18 }]);
  expect(parseQuery('act: deny').issues).toMatchObject([{ code: 'missing-value', start: 0, end: 4 }]);
});

test('any query is read to its end, every piece where it says it stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab :"“”-,*\t\n«\ud83d'), maxLength: 40 }), (query) => {
      const { parts, issues } = parseQuery(query);
      for (const part of parts) {
        const pieces = part.kind === 'words' ? [part.words] : [part.field, ...part.values];
        for (const { text, start, end } of pieces) if (!query.slice(start, end).includes(text)) return false;
      }
      return issues.every(({ start, end }) => start >= 0 && end <= query.length && start <= end);
    }),
    { numRuns: 2000 },
  );
});
