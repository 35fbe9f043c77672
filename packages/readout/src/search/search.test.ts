import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { submission } from '../store/testing/submissions.ts';
import { pointAt, QueryError } from './query-issue.ts';
import { search } from './search.ts';

let directory: string;
let store: Store;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'readout-search-'));
  store = await openStore(join(directory, 'archive.db'));
  const { documents, corrections } = store;
  await documents.file(
    submission('Ilze Kalna said “the root causes remain.” Jonas Vaitkus said “no talks.”', {
      id: 'causes',
      published: '2026-05-04',
      outlet: 'The Ferry',
    }),
  );
  await corrections.correct('causes', { action: 'change', entry: 'a2', field: 'act', value: 'deny' }, 'Anna');
  await documents.file(
    submission('Ilze Kalna said “the harbour is shut.”', { id: 'harbour', published: '2026-06-01' }),
  );
});
afterAll(async () => {
  await store.close();
  rmSync(directory, { recursive: true });
});

const found = async (query: string) => {
  const { items } = await search(store, query, { limit: 10 });
  return items.map(({ document, entry }) => (entry ? `${document.id}/${entry.id}` : document.id));
};
async function issueOf(query: string) {
  const error = await search(store, query, { limit: 10 }).then(
    () => null,
    (reason) => reason,
  );
  if (!(error instanceof QueryError)) throw new Error('the query was answered');
  return error.issues[0];
}

describe('a query', () => {
  test.each([
    ['“root causes”', ['causes']],
    ['harb*', ['harbour']],
    ['kalna -harbour', ['causes']],
    ['outlet:ferry', ['causes']],
    ['after:2026-05-05', ['harbour']],
    ['before:2026-05-05', ['causes']],
    ['on:2026-06', ['harbour']],
    ['entity:Vaitkus', ['causes']],
    ['speaker:"Ilze Kalna" after:2026-06', ['harbour/a1']],
    ['act:deny', ['causes/a2']],
    ['act:deny,state speaker:vaitkus,kalna root', ['causes/a1']],
    ['-act:deny type:attribution document:causes', ['causes/a1']],
    ['speaker:nobody', []],
    ['', ['harbour', 'causes']],
  ])('%s', async (query, expected) => {
    expect(await found(query)).toEqual(expected);
  });
});

test('a hit has a snippet with what was looked for, and all hits are counted', async () => {
  const { items, total, facets } = await search(store, 'causes', { limit: 1, facets: ['outlet'] });
  const [hit] = items;
  expect(hit?.snippet.highlights.map(({ start, end }) => hit.snippet.text.slice(start, end))).toEqual(['causes']);
  expect(total).toBe(1);
  expect(facets.outlet).toEqual([{ value: 'The Ferry', count: 1 }]);
});

test('a name that nobody has is told', async () => {
  const { notes } = await search(store, 'speaker:nobody', { limit: 1 });
  expect(notes).toMatchObject([{ message: 'nobody in the archive is called "nobody"', start: 8, end: 14 }]);
});

describe('what is wrong with a query is shown at its place', () => {
  test.each([
    ['spekaer:Kalna', 'unknown-field', 'did you mean speaker?', '^^^^^^^'],
    ['act:denny', 'unknown-value', 'did you mean deny?', '    ^^^^^'],
    ['after:yesterday', 'date', 'is no date', '      ^^^^^^^^^'],
    ['talks "root', 'unclosed-quote', 'is not closed', '      ^^^^^'],
    ['kalna ?!', 'no-words', 'no word', '      ^^'],
    ['constructor:x', 'unknown-field', 'there is no field', '^^^^^^^^^^^'],
  ])('%s', async (query, code, message, mark) => {
    const issue = await issueOf(query);
    expect(issue).toMatchObject({ code, message: expect.stringContaining(message) });
    expect(issue && pointAt(query, issue)).toBe(`${query}\n${mark}`);
  });
});

test('any query is answered or refused with its place', async () => {
  const pieces = [
    'speaker:',
    'act:',
    'deny',
    '"',
    '“',
    '”',
    '-',
    ',',
    '*',
    ' ',
    'AND',
    "'",
    '%',
    '\\',
    '(',
    'après',
    '\0',
    '\ud83d',
    'on:',
    '2026',
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), async (parts) => {
      const answer = await search(store, parts.join(''), { limit: 3 }).catch((error: unknown) => error);
      return !(answer instanceof Error) || answer instanceof QueryError;
    }),
    { numRuns: 1000 },
  );
});
