import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Archive } from '../archive.ts';
import { wordEncoder } from '../search/similar/testing/word-encoder.ts';
import { submission } from '../store/testing/submissions.ts';
import { Similar } from './schemas.ts';
import { createServer } from './server.ts';

let directory: string;
let archive: Archive;
let app: FastifyInstance;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'readout-similar-'));
  archive = await Archive.open(join(directory, 'archive.db'), { loadEncoder: async () => wordEncoder() });
  app = await createServer(archive, { host: '127.0.0.1', version: '0', annotation: null, log: () => {} });
  const { documents } = archive.store;
  await documents.file(
    submission('Ilze Kalna said “the bridge stays open.” Jonas Vaitkus said “no talks.”', { id: 'a' }),
  );
  await documents.file(submission('Jonas Vaitkus said “the bridge is open to all.”', { id: 'b' }));
});
afterEach(async () => {
  await app.close();
  await archive.close();
  rmSync(directory, { recursive: true });
});

const ask = (parameters: Record<string, string>) =>
  app.inject({ url: `/api/v1/similar?${new URLSearchParams(parameters)}` });

test('statements like a passage are found, with all that a citation needs', async () => {
  const answer = await ask({ text: 'the bridge stays open', limit: '2' });
  const { items, waiting } = Similar.parse(answer.json());
  expect(items.map(({ document, entry }) => [document.id, entry?.id])).toEqual([
    ['a', 'a1'],
    ['b', 'a1'],
  ]);
  expect(items[0]?.passage).toEqual({ text: '“the bridge stays open.”', start: 16, end: 40 });
  expect(waiting).toBe(0);
});

test('a filter and an entry are taken', async () => {
  const { items } = (await ask({ document: 'a', entry: 'a1', q: 'speaker:Vaitkus', limit: '1' })).json();
  expect(items).toMatchObject([{ document: { id: 'b' }, entry: { parts: [{ name: 'Jonas Vaitkus' }] } }]);
});

test('what cannot be asked gets a clear refusal', async () => {
  expect((await ask({})).statusCode).toBe(400);
  expect((await ask({ text: 'x', document: 'a', entry: 'a1' })).statusCode).toBe(400);
  expect((await ask({ document: 'a' })).statusCode).toBe(400);
  expect((await ask({ text: '?!' })).json()).toMatchObject({ status: 400, detail: expect.stringContaining('no word') });
  expect((await ask({ document: 'a', entry: 'a7' })).statusCode).toBe(404);
  expect((await ask({ text: 'bridge', q: 'speeker:Kalna' })).json()).toMatchObject({
    status: 400,
    issues: [{ code: 'unknown-field' }],
  });
});
