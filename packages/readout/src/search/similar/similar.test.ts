import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';
import { submission } from '../../store/testing/submissions.ts';
import { type SimilarOptions, SimilarSearch } from './similar.ts';
import { wordEncoder } from './testing/word-encoder.ts';
import { VectorFiling } from './vector-filing.ts';

let directory: string;
let store: Store;
let similar: SimilarSearch;
let filing: VectorFiling;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'readout-similar-'));
  store = await openStore(join(directory, 'archive.db'));
  const encoder = wordEncoder();
  similar = new SimilarSearch(store, encoder);
  filing = new VectorFiling(store, encoder, sentencesOf);
  await add('harbour', 'Ilze Kalna said “the harbour is closed.” Jonas Vaitkus said “tolls must fall before spring.”');
  await add('snow', 'Snow closed the harbour all night, and no ferry sailed.');
});
afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true });
});

const sentencesOf = (text: string) =>
  [...text.matchAll(/\S[^.]*\.”?/g)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));

async function add(id: string, text: string): Promise<void> {
  await store.documents.file(submission(text, { id, outlet: id === 'snow' ? 'The Ferry' : 'Port News' }));
  await filing.file([id]);
}
async function found(text: string, options: Partial<SimilarOptions> = {}): Promise<string[]> {
  const { items } = await similar.find({ text }, { limit: 5, ...options });
  return items.map(({ document, entry, passage }) => `${document.id} ${entry?.id ?? '–'} ${passage.text}`);
}

test('the nearest passages come first, each with its entry, its words and their place', async () => {
  const { items, waiting } = await similar.find({ text: 'the harbour is closed' }, { limit: 2 });
  expect(items.map(({ document, entry }) => [document.id, entry?.id])).toEqual([
    ['harbour', 'a1'],
    ['snow', undefined],
  ]);
  expect(items[0]).toMatchObject({
    passage: { text: '“the harbour is closed.”', start: 16, end: 40 },
    entry: { parts: [{ name: 'Ilze Kalna' }] },
  });
  expect(items[0]?.score).toBeGreaterThan(0.95);
  expect(items[1]?.score).toBeLessThan(0.9);
  expect(waiting).toBe(0);
});

test('filters hold, on entries and on documents', async () => {
  expect(await found('the harbour is closed', { query: 'speaker:Vaitkus' })).toEqual([
    'harbour a2 “tolls must fall before spring.”',
  ]);
  expect(await found('the harbour is closed', { query: 'outlet:Ferry' })).toEqual([
    'snow – Snow closed the harbour all night, and no ferry sailed.',
  ]);
  await expect(found('harbour', { query: 'speeker:Kalna' })).rejects.toThrow('did you mean speaker?');
});

test('what is like an entry, but not the entry itself', async () => {
  const { items } = await similar.find({ document: 'harbour', entry: 'a1' }, { limit: 1 });
  expect(items).toMatchObject([{ document: { id: 'snow' } }]);
  await expect(similar.find({ document: 'harbour', entry: 'a9' }, { limit: 1 })).rejects.toThrow('no attribution');
  await expect(similar.find({ document: 'none', entry: 'a1' }, { limit: 1 })).rejects.toThrow('no document');
});

test('a changed record is found as it is now, as soon as it is read again', async () => {
  await found('harbour');
  await add('harbour', 'Ilze Kalna said “the harbour is closed.” Jonas Vaitkus said “tolls must fall before spring.”');
  await store.corrections.correct('harbour', { action: 'reject', entry: 'a1' }, 'Anna');
  expect((await similar.find({ text: 'harbour' }, { limit: 5 })).waiting).toBe(1);
  expect(await found('the harbour is closed')).toHaveLength(1);
  await filing.file(['harbour']);
  const after = await found('the harbour is closed');
  expect(after.filter((hit) => hit.startsWith('harbour a1'))).toEqual([]);
  expect(after.some((hit) => hit.startsWith('harbour a2'))).toBe(true);
});

test('of passages within each other only the nearer one is told', async () => {
  const { record, ...rest } = submission('Ilze Kalna said “the ferry sails when the storm is over.”', { id: 'ferry' });
  const [said] = record.attributions;
  const inner = { id: 'a2', content: [{ start: 21, end: 26 }], cue: [], source: null };
  await store.documents.file({
    ...rest,
    record: { ...record, attributions: said ? [said, { ...said, ...inner }] : [] },
  });
  await filing.file(['ferry']);
  const query = 'document:ferry';
  expect(await found('ferry', { query })).toEqual(['ferry a2 ferry']);
  expect(await found('the ferry sails when the storm is over', { query })).toEqual([
    expect.stringMatching(/^ferry a1/),
  ]);
});

test('a question without words is refused', async () => {
  await expect(found(' … ')).rejects.toMatchObject({ code: 'request' });
});
