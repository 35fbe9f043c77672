import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Archive } from '../archive.ts';
import { EXPORT_FORMAT_NAMES, EXPORT_FORMATS } from '../export/formats.ts';
import { submission } from '../store/testing/submissions.ts';
import { PROBLEM_MEDIA_TYPE } from './problem.ts';
import { createServer } from './server.ts';

let directory: string;
let archive: Archive;
let app: FastifyInstance;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'readout-server-exports-'));
  archive = await Archive.open(join(directory, 'archive.db'));
  const text = 'Ilze Kalna said “the bridge stays open 🌉.” Jonas Vaitkus said “no talks.”';
  await archive.store.documents.file(submission(text, { id: 'bridge "1"', published: '2026-05-04', snapshot: '<p>' }));
  await archive.store.documents.file(submission('Jonas Vaitkus said “no.”', { id: 'talks', published: '2026-05-05' }));
  await archive.store.corrections.correct('talks', { action: 'accept', entry: 'a1' }, 'Anna');
  app = await createServer(archive, { host: '127.0.0.1', version: '0', annotation: null, log: () => {} });
});
afterAll(async () => {
  await app.close();
  await archive.close();
  rmSync(directory, { recursive: true });
});

const get = (path: string, query: Record<string, string>) =>
  app.inject({ url: `/api/v1${path}?${new URLSearchParams(query)}` });

test.each(EXPORT_FORMAT_NAMES)('a document as %s is a download of its media type', async (format) => {
  const { statusCode, headers } = await get('/documents/talks/export', { format });
  expect(statusCode).toBe(200);
  expect(headers['content-type']).toBe(EXPORT_FORMATS[format].mediaType);
  expect(headers['content-disposition']).toBe(`attachment; filename="talks${EXPORT_FORMATS[format].extension}"`);
});

test('annotations lead to the snapshot on this server, which is there', async () => {
  const { headers, body } = await get(`/documents/${encodeURIComponent('bridge "1"')}/export`, {
    format: 'web-annotation',
  });
  expect(headers['content-disposition']).toBe('attachment; filename="bridge-1-.jsonld"');
  const { first } = JSON.parse(body);
  const { state } = first.items[0].target[0];
  expect(state).toMatchObject({ sourceDate: '2026-05-04T10:00:00.000Z' });
  expect((await app.inject({ url: new URL(state.cached[0]).pathname })).body).toBe('<p>');
});

test('a search is written whole, or its matching entries alone, or what people reviewed', async () => {
  const lines = async (query: Record<string, string>) =>
    (await get('/export', { format: 'csv', ...query })).body.split('\r\n').length - 2;
  expect(await lines({ q: 'speaker:Vaitkus' })).toBe(6);
  expect(await lines({ q: 'speaker:Vaitkus', matching: 'true' })).toBe(2);
  expect(await lines({ reviewed: 'true' })).toBe(2);
  const { rawPayload } = await get('/export', { format: 'parquet', q: 'bridge' });
  expect(await parquetReadObjects({ file: new Uint8Array(rawPayload).buffer })).toHaveLength(4);
});

test.each([
  ['/export', { format: 'csv', q: 'spekaer:x' }, 400],
  ['/export', { format: 'docx' }, 400],
  ['/export', {}, 400],
  ['/documents/none/export', { format: 'csv' }, 404],
  ['/documents/talks/export', { format: 'csv', version: '7' }, 404],
])('%s %o is refused before anything is written', async (path, query, status) => {
  const { statusCode, headers } = await get(path, query);
  expect(statusCode).toBe(status);
  expect(headers['content-type']).toContain(PROBLEM_MEDIA_TYPE);
});
