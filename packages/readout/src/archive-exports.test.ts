import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ArchiveExports } from './archive-exports.ts';
import type { Exported } from './export/exported.ts';
import { EXPORT_FORMAT_NAMES, EXPORT_FORMATS } from './export/formats.ts';
import { written } from './export/testing/multilingual.ts';
import { QueryError } from './search/query-issue.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';
import { submission } from './store/testing/submissions.ts';

let directory: string;
let store: Store;
let exports: ArchiveExports;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'readout-exports-'));
  store = await openStore(join(directory, 'archive.db'), { mustExist: false });
  exports = new ArchiveExports(store, { withSnapshot: true, servedAt: 'http://localhost:8484' });
  const text = 'Ilze Kalna said “the bridge stays open.” Jonas Vaitkus said “no talks 🕊.”';
  await store.documents.file(submission(text, { id: 'bridge', published: '2026-05-04', snapshot: '<p>raw</p>' }));
  // More than a page of the store’s.
  for (let i = 0; i < 230; i++)
    await store.documents.file(submission(`Omar Haddad said “number ${i}.”`, { id: `n${i}`, published: '2026-05-01' }));
});
afterAll(async () => {
  await store.close();
  rmSync(directory, { recursive: true });
});

const all = async (documents: AsyncIterable<Exported>) => {
  const found: Exported[] = [];
  for await (const exported of documents) found.push(exported);
  return found;
};
const idsOf = (found: readonly Exported[]) => found.map(({ record }) => record.document.id);

test('a document has the time and the address of its snapshot', async () => {
  expect(await exports.document('bridge')).toMatchObject({
    record: { document: { id: 'bridge' } },
    seenAt: '2026-05-04T10:00:00.000Z',
    cached: 'http://localhost:8484/api/v1/documents/bridge/snapshot?version=1',
    entries: null,
  });
  expect(await exports.document('n1')).toMatchObject({ seenAt: expect.stringMatching(/^20/), cached: null });
  expect(await exports.document('none')).toBeNull();
});

describe('a search', () => {
  test('gives every document that its query finds, over all pages', async () => {
    const { documents } = await exports.search('speaker:Haddad', { matching: false });
    const ids = idsOf(await all(documents));
    expect(ids).toHaveLength(230);
    expect(new Set(ids).size).toBe(230);
  });

  test('gives the matching entries alone where they are asked for', async () => {
    const { documents } = await exports.search('speaker:Vaitkus', { matching: true });
    const [found] = await all(documents);
    expect([...(found?.entries ?? [])]).toEqual(['a2']);
    const csv = await written(EXPORT_FORMATS.csv.write(again(found), { iri: '', label: '', bom: false }));
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(csv).toContain('“no talks 🕊.”');
  });

  test('tells what finds nothing, and refuses what cannot be read before anything is written', async () => {
    expect((await exports.search('speaker:Nobody', { matching: false })).notes).toHaveLength(1);
    await expect(exports.search('spekaer:Kalna', { matching: false })).rejects.toThrow(QueryError);
  });
});

test('what people decided goes with a document, and counts as long as it stands', async () => {
  const reviewed = async () => {
    const { documents } = await exports.search('', { matching: false });
    return idsOf(await all(exports.reviewedAmong(documents)));
  };
  expect(await reviewed()).toEqual([]);
  const { id } = await store.corrections.correct('bridge', { action: 'reject', entry: 'a1' }, 'Anna');
  await store.corrections.correct('n2', { action: 'change', entry: 'a1', field: 'act', value: 'deny' }, 'Anna');
  expect(await reviewed()).toEqual(['bridge', 'n2']);
  expect((await exports.document('n2'))?.reviews).toEqual(new Map([['a1', 'changed']]));
  await store.corrections.undo(id, 'Anna');
  expect(await reviewed()).toEqual(['n2']);
});

test.each(EXPORT_FORMAT_NAMES)('a search is written as %s', async (format) => {
  const { documents } = await exports.search('', { matching: false });
  const parts = EXPORT_FORMATS[format].write(documents, { iri: 'urn:x:all', label: 'all', bom: false });
  const text = await written(parts);
  // No document of this archive tells of an event.
  if (format === 'plover') expect(text).toBe('');
  else if (format === 'polecat') expect(text.split('\n')).toHaveLength(2);
  else expect(text.length).toBeGreaterThan(231 * 30);
});

async function* again(exported: Exported | undefined): AsyncGenerator<Exported> {
  if (exported) yield exported;
}
