import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { account, talk } from './compare/hand-built.ts';
import { Following } from './following.ts';
import { find } from './model/hand-built.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';
import { submission } from './store/testing/submissions.ts';
import type { WatchTarget } from './store/watches.ts';

let directory: string;
let store: Store;
let following: Following;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'readout-following-'));
  store = await openStore(join(directory, 'archive.db'));
  following = new Following(store);
});
afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true });
});

const watch = async (target: WatchTarget): Promise<string> =>
  (await store.watches.add({ name: 'Watch', target, webhook: null }, 'Anna')).watch.id;
const told = async (id: string): Promise<string[]> =>
  (await store.watches.events(id, { limit: 20 })).items.map(({ summary }) => summary);
/** A text of statements, known by its id. */
async function file(id: string, text: string, pipeline = '1.0'): Promise<void> {
  await store.documents.file(submission(text, { id, title: 'The bridge', origins: [id], pipeline }));
  await following.catchUp();
}
/** A report in which Norland wants a ceasefire. */
async function demand(id: string, words: string): Promise<void> {
  const text = `Solheim had a call with Varga. Norland wants ${words}.`;
  const spans = [find(text, words)];
  const position = { id: 'p1', holder: 'solheim', stance: 'demand' as const, issue: 'ceasefire', spans, change: null };
  const parts = { events: [talk(text, 'call')], positions: [{ ...position, via: null, confidence: 1 }] };
  const record = account(id, '2026-03-02', text, parts);
  await store.documents.file({ record, pipeline: '1.0', origins: [id], snapshot: null });
  await following.catchUp();
}

test('a search tells new entries, and what is gone from a later version', async () => {
  await file('old', 'Ilze Kalna said “the bridge was old.”');
  const id = await watch({ kind: 'search', query: 'speaker:Kalna bridge' });
  await file('a', 'Ilze Kalna said “the bridge opens in 30 days.” Jonas Vaitkus said “the bridge is closed.”');
  await file('a', 'Ilze Kalna said “we shall see.” Jonas Vaitkus said “the bridge is closed.”');
  expect(await told(id)).toEqual([
    'The bridge: “Ilze Kalna … said … “the bridge opens in 30 days.” is gone from version 2',
    'The bridge: “Ilze Kalna … said … “the bridge opens in 30 days.”',
  ]);
});

test('what is only read again, and what was there before the watch, is no news', async () => {
  await file('a', 'Ilze Kalna said “the bridge is open.”');
  const id = await watch({ kind: 'search', query: 'bridge' });
  await file('a', 'Ilze Kalna said “the bridge is open.”', '2.0');
  expect(await told(id)).toEqual([]);
});

test('a story tells of each new account, and of what an account says otherwise', async () => {
  await demand('a', 'a 30-day ceasefire');
  const thread = (await store.threads.ofDocument('a'))[0]?.thread ?? '';
  const id = await watch({ kind: 'thread', thread });
  await demand('b', 'a truce without delay');
  await demand('b', 'talks');
  const [second, first] = (await store.watches.events(id, { limit: 9 })).items;
  expect(first).toMatchObject({ action: 'new', document: { id: 'b', version: 1 } });
  expect(second).toMatchObject({ action: 'changed', removed: [{ kind: 'positions', words: 'a truce without delay' }] });
});

test('a position tells what a side wants, by whomever of it', async () => {
  await demand('a', 'a 30-day ceasefire');
  const [norland] = await store.entities.find('Norland');
  const id = await watch({ kind: 'position', entity: norland?.id ?? '', issue: 'ceasefire' });
  const other = await watch({ kind: 'position', entity: norland?.id ?? '', issue: 'grain' });
  await demand('b', 'a 60-day ceasefire');
  expect(await told(id)).toEqual(['b: “a 60-day ceasefire”']);
  expect(await told(other)).toEqual([]);
});

test('a document that cannot be worked on keeps nobody waiting', async () => {
  await store.documents.file(submission('Ilze Kalna said “one.”', { id: 'a' }));
  await store.documents.file(submission('Ilze Kalna said “two.”', { id: 'b' }));
  const ofDocument = store.threads.ofDocument.bind(store.threads);
  vi.spyOn(store.threads, 'ofDocument').mockImplementation((id) =>
    id === 'a' ? Promise.reject(new Error('broken')) : ofDocument(id),
  );
  expect(await following.catchUp()).toBe(4);
  expect(await store.watches.followed('b')).toBe(1);
});
