import { expect, test } from 'vitest';
import type { Condition } from '../../store/search.ts';
import { recordOfStatements } from '../../store/testing/submissions.ts';
import { matchOf, type Reading } from './matching.ts';

const record = recordOfStatements('Ilze Kalna said “the bridge stays open.” Jonas Vaitkus said “no talks.”', {
  id: 'bridge',
  outlet: 'The Ferry',
  published: '2026-05-04',
});
const reading: Reading = {
  record,
  entities: new Map([
    ['e1', { id: '7', name: 'Ilze Kalna', ref: null }],
    ['e2', { id: '8', name: 'Jonas Vaitkus', ref: null }],
  ]),
};
const words = (...all: string[]): Condition => ({ on: 'text', term: { words: all, prefix: false }, negated: false });
const speaker = (entity: string): Condition => ({
  on: 'entity',
  roles: ['speaker'],
  entities: [entity],
  negated: false,
});

test.each([
  ['words of one entry', [words('bridge', 'stay')], ['a1']],
  ['a speaker', [speaker('8')], ['a2']],
  ['a speaker and the words of another one', [speaker('8'), words('bridge')], []],
  ['what does not hold', [{ ...words('bridge'), negated: true }], ['a2']],
  ['a field', [{ on: 'field', field: 'act', values: ['state'], negated: false }], ['a1', 'a2']],
  ['an outlet', [{ on: 'outlet', values: ['The Ferry'], negated: false }], ['a1', 'a2']],
  ['an earlier day', [{ on: 'published', from: null, to: '2026-05-04', negated: false }], []],
] as const satisfies readonly (readonly [string, readonly Condition[], readonly string[]])[])(
  'entries are found by %s',
  (_, conditions, entries) => {
    expect([...matchOf(reading, 'entries', conditions).entries]).toEqual(entries);
  },
);

test('a document is found by its words and by what its entries have', () => {
  expect(matchOf(reading, 'documents', [words('no', 'talk')]).matches).toBe(true);
  expect(matchOf(reading, 'documents', [words('bridge'), speaker('8')]).matches).toBe(true);
  expect(matchOf(reading, 'documents', [words('bridge'), speaker('9')]).matches).toBe(false);
});
