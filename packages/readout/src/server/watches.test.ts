import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Archive, FollowingBackground } from '../archive.ts';
import { type Web, webOf } from '../fetch/testing/web.ts';
import { submission } from '../store/testing/submissions.ts';
import { createServer } from './server.ts';

let directory: string;
let archive: Archive;
let app: FastifyInstance;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'readout-watches-'));
  archive = await Archive.open(join(directory, 'archive.db'));
  app = await serve('127.0.0.1');
});
afterEach(async () => {
  await app.close();
  await archive.close();
  rmSync(directory, { recursive: true });
});

const serve = (host: string) => createServer(archive, { host, version: '0', annotation: null, log: () => {} });
const get = (url: string) => app.inject(`/api/v1${url}`);
const add = async (payload: object) => (await app.inject({ method: 'POST', url: '/api/v1/watches', payload })).json();
async function file(id: string, text: string): Promise<void> {
  await archive.store.documents.file(submission(text, { id, origins: [id], title: 'Talks <b>on</b> the bridge' }));
}
const search = { kind: 'search', query: 'speaker:Kalna' };

test('a saved search is kept, tells what is new on Home and in its feeds, and is removed', async () => {
  const { watch, secret } = await add({ name: 'Kalna & others', target: search });
  expect(secret).toBeNull();
  await file('a', 'Ilze Kalna said “a 30-day truce.”');
  await archive.following.catchUp();
  await file('a', 'Ilze Kalna said “we shall see.”');
  await archive.following.catchUp();
  const { items } = (await get('/watches/events')).json();
  expect(items).toMatchObject([{ action: 'changed', document: { id: 'a', version: 2 } }, { action: 'new' }]);
  expect(items[0].removed[0].words).toContain('30-day truce');
  expect((await get(`/watches/${watch.id}/events?limit=1`)).json().items).toHaveLength(1);
  const atom = await get(`/watches/${watch.id}/feed.atom`);
  expect(atom.headers['content-type']).toMatch('application/atom+xml');
  expect(parseAtomFeed(atom.body).entries).toHaveLength(2);
  expect(atom.body).not.toContain('<b>');
  const json = await get(`/watches/${watch.id}/feed.json`);
  expect(json.headers['content-type']).toMatch('application/feed+json');
  expect(parseJsonFeed(json.json())).toMatchObject({ title: 'Kalna & others', items: [{}, {}] });
  expect((await app.inject({ method: 'DELETE', url: `/api/v1/watches/${watch.id}` })).statusCode).toBe(204);
  expect((await get('/watches')).json()).toEqual([]);
});

test.each([
  ['a query that cannot be read', { name: 'x', target: { kind: 'search', query: 'colour:red' } }, 400],
  ['a story that is not there', { name: 'x', target: { kind: 'thread', thread: '9' } }, 404],
  ['an entity that is not there', { name: 'x', target: { kind: 'position', entity: '9' } }, 404],
  ['a webhook that is no address', { name: 'x', target: search, webhook: 'file:///etc/passwd' }, 400],
])('%s is refused', async (_, payload, status) => {
  expect(await add(payload)).toMatchObject({ status });
});

test('where tokens are needed, a feed opens with its key, and with no other', async () => {
  const { watch } = await add({ name: 'Kalna', target: search });
  const open = await serve('203.0.113.1');
  const status = async (url: string) => (await open.inject(`/api/v1/watches/${watch.id}/${url}`)).statusCode;
  expect(await status('feed.atom')).toBe(401);
  expect(await status(`feed.atom?key=${watch.feedKey.replace(/^./, '-')}`)).toBe(401);
  expect(await status(`feed.atom?key=${watch.feedKey}`)).toBe(200);
  expect(await status(`events?key=${watch.feedKey}`)).toBe(401);
  await open.close();
});

test('in the background, documents are followed and a real receiver is told; it ends at once when a receiver hangs', async () => {
  const received: string[] = [];
  const web: Web = await webOf({
    '/hook': (request, response) => {
      received.push(String(request.headers['webhook-id']));
      response.end();
    },
    '/hangs': () => {},
  });
  await add({ name: 'Kalna', target: search, webhook: `${web.origin}/hook` });
  const hanging = await add({ name: 'Kalna', target: search, webhook: `${web.origin}/hangs` });
  const background = new FollowingBackground(archive.store, archive.following, {
    allowPrivate: [web.host],
    log: () => {},
  });
  await file('a', 'Ilze Kalna said “yes.”');
  for (let i = 0; i < 100 && (received.length === 0 || !web.asked.includes('/hangs')); i++) await sleep(50);
  const started = Date.now();
  await background.stop();
  expect(Date.now() - started).toBeLessThan(2000);
  expect(received).toEqual([expect.stringMatching(/^evt_/)]);
  const { deliveries } = (await get(`/watches/${hanging.watch.id}`)).json();
  expect(deliveries).toEqual({ waiting: 1, failed: 0, error: null });
  await web.close();
});
