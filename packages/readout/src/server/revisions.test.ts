import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Archive } from '../archive.ts';
import { submission } from '../store/testing/submissions.ts';
import { createServer } from './server.ts';

let directory: string;
let archive: Archive;
let app: FastifyInstance;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'readout-revisions-'));
  archive = await Archive.open(join(directory, 'archive.db'));
  const text = 'Ilze Kalna said “the bridge stays open.” Later, Jonas Vaitkus said “no talks are planned.”';
  await archive.store.documents.file(submission(text, { id: 'bridge' }));
  app = await createServer(archive, { host: '127.0.0.1', version: '0', annotation: null, log: () => {} });
});
afterEach(async () => {
  await app.close();
  await archive.close();
  rmSync(directory, { recursive: true });
});

const get = (path: string) => app.inject(`/api/v1/documents/bridge/${path}`);
const correct = (entry: string, tag: string) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/documents/bridge/corrections',
    payload: { action: 'accept', entry },
    headers: { 'if-match': tag },
  });

test('a record comes with the revision that a correction may be made on', async () => {
  const tag = String((await get('record')).headers.etag);
  const made = await correct('a1', tag);
  expect(made).toMatchObject({ statusCode: 201 });
  expect((await get('corrected')).json()).toMatchObject({
    revision: made.json().revision,
    reviews: [{ entry: 'a1', state: 'accepted' }],
    orphans: [],
  });
});

test('whoever corrects what somebody else has changed is told the present revision', async () => {
  const { etag } = (await get('corrected')).headers;
  const { revision } = (await correct('a1', String(etag))).json();
  const late = await correct('a2', String(etag));
  expect(late).toMatchObject({ statusCode: 412 });
  expect(late.json()).toMatchObject({ status: 412, revision });
  expect(await correct('a2', `W/"${revision}"`)).toMatchObject({ statusCode: 201 });
});

test('whoever watches a document is told of every change, also by another program', async () => {
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const response = await fetch(`${address}/api/v1/documents/bridge/events`);
  expect(response.headers.get('content-type')).toMatch('text/event-stream');
  const other = await Archive.open(join(directory, 'archive.db'));
  const heard: string[] = [];
  for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    for (const [, revision = ''] of part.matchAll(/"revision":"([^"]+)"/g)) heard.push(revision);
    if (heard.length === 2) break;
    if (heard.length === 1) await other.store.corrections.correct('bridge', { action: 'reject', entry: 'a1' }, 'Ben');
  }
  await other.close();
  expect(new Set(heard).size).toBe(2);
  expect(heard[1]).toBe(await archive.store.documents.revision('bridge'));
});

test('there is nothing to watch of an unknown document', async () => {
  expect(await app.inject('/api/v1/documents/none/events')).toMatchObject({ statusCode: 404 });
  expect(await app.inject('/api/v1/documents/none/corrected')).toMatchObject({ statusCode: 404 });
});
