import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Archive } from '../archive.ts';
import type { CheckedInput } from '../ingest/document-input.ts';
import { recordOfStatements, submission } from '../store/testing/submissions.ts';
import { PROBLEM_MEDIA_TYPE, Problem } from './problem.ts';
import { createServer } from './server.ts';
import type { Annotation } from './service.ts';

const TEXT = 'Ilze Kalna said “the bridge stays open.” Later, Jonas Vaitkus said “no talks are planned.”';

const annotation: Annotation = {
  pipeline: '1.0',
  load: async () => ({
    async *annotateAll(inputs: AsyncIterable<CheckedInput>) {
      for await (const { text, id, ...described } of inputs)
        yield recordOfStatements(text, { ...described, language: 'en', ...(id && { id }) });
    },
    async close() {},
  }),
};

let directory: string;
let archive: Archive;
let app: FastifyInstance;
let logged: string[];

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'readout-server-'));
});
afterAll(() => rmSync(directory, { recursive: true }));
let count = 0;
beforeEach(async () => {
  archive = await Archive.open(join(directory, `archive${count++}.db`));
  logged = [];
  app = await serve('127.0.0.1');
  const described = { id: 'bridge', title: 'Bridge', published: '2026-05-04', snapshot: '<p>raw</p>' };
  await archive.store.documents.file(submission(TEXT, described));
});
afterEach(async () => {
  await app.close();
  await archive.close();
});

const serve = (host: string, rate = 1e6) =>
  createServer(archive, { host, version: '0', annotation, log: (line) => logged.push(line), rate });
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url: `/api/v1${url}`, headers });
const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: `/api/v1${url}`, payload, headers });

describe('documents', () => {
  test('are listed, shown, and given with their record', async () => {
    expect((await get('/documents')).json()).toMatchObject({ items: [{ id: 'bridge', title: 'Bridge' }], next: null });
    expect((await get('/documents/bridge')).json()).toMatchObject({ id: 'bridge', version: 1 });
    expect((await get('/documents/bridge/record')).json()).toMatchObject({
      schema: 'readout/record/1',
      document: { text: TEXT },
    });
    expect((await get('/documents/bridge/versions')).json()).toMatchObject([{ number: 1 }]);
  });

  test('are annotated and kept; a changed text is a new version, and the difference is told', async () => {
    const first = await post('/documents', { id: 'talks', text: 'Ilze Kalna said “yes.”' });
    expect(first).toMatchObject({ statusCode: 201 });
    expect((await post('/documents', { id: 'talks', text: 'Ilze Kalna said “yes.”' })).json()).toMatchObject({
      outcome: 'unchanged',
    });
    const changed = await post('/documents', { id: 'talks', text: 'Ilze Kalna said “no longer.”' });
    expect(changed.json()).toMatchObject({ id: 'talks', version: 2, outcome: 'new version' });
    expect((await get('/documents/talks/difference?since=1')).json()).toMatchObject({ unchanged: 1 });
  });

  test('raw bytes come as a download that no browser runs', async () => {
    const { body, headers } = await get('/documents/bridge/snapshot');
    expect(body).toBe('<p>raw</p>');
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment; filename="snapshot"',
      'x-content-type-options': 'nosniff',
    });
  });

  test('that did not change are not sent again', async () => {
    const { etag } = (await get('/documents/bridge')).headers;
    expect(await get('/documents/bridge', { 'if-none-match': String(etag) })).toMatchObject({
      statusCode: 304,
      body: '',
    });
  });

  test('long answers are compressed', async () => {
    const { headers } = await get('/documents/bridge/record', { 'accept-encoding': 'gzip' });
    expect(headers['content-encoding']).toBe('gzip');
  });
});

test('a search has snippets, counts and facets', async () => {
  const query = new URLSearchParams({ q: 'speaker:Kalna bridge', facets: 'act,speaker' });
  expect((await get(`/search?${query}`)).json()).toMatchObject({
    target: 'entries',
    total: 1,
    items: [{ document: { id: 'bridge' }, entry: { id: 'a1' }, snippet: { text: expect.stringContaining('bridge') } }],
    facets: { speaker: [{ value: 'Ilze Kalna', count: 1 }] },
  });
});

test('corrections are made, listed and taken back', async () => {
  const request = { action: 'change', entry: 'a1', field: 'act', value: 'promise' };
  const made = await post('/documents/bridge/corrections', request);
  expect(made).toMatchObject({ statusCode: 201 });
  expect((await get('/documents/bridge/record')).json().attributions[0].act).toBe('promise');
  expect((await get('/documents/bridge/record?machine=true')).json().attributions[0].act).toBe('state');
  await post(`/corrections/${made.json().id}/undo`, {});
  expect((await get('/documents/bridge/record')).json().attributions[0].act).toBe('state');
  expect((await get('/documents/bridge/corrections')).json()).toHaveLength(2);
  expect((await get('/check')).json()).toMatchObject({ documents: 1, faults: [] });
});

describe('every error is a problem of one shape', () => {
  test.each([
    ['an unknown path', () => get('/nothing'), 404],
    ['an unknown document', () => get('/documents/none/record'), 404],
    ['an unknown version', () => get('/documents/bridge/record?version=9'), 404],
    ['a bad parameter', () => get('/documents?limit=many'), 400],
    ['a bad cursor', () => get('/documents?cursor=nonsense'), 400],
    ['a bad query', () => get('/search?q=spekaer:x'), 400],
    ['a bad facet', () => get('/search?facets=colour'), 400],
    ['a bad body', () => post('/documents', { title: 'no text' }), 400],
    [
      'a correction that does not fit',
      () => post('/documents/bridge/corrections', { action: 'accept', entry: 'a9' }),
      422,
    ],
    [
      'no JSON',
      () =>
        app.inject({
          method: 'POST',
          url: '/api/v1/documents',
          payload: '{',
          headers: { 'content-type': 'application/json' },
        }),
      400,
    ],
    [
      'another media type',
      () =>
        app.inject({ method: 'POST', url: '/api/v1/documents', payload: 'x', headers: { 'content-type': 'text/csv' } }),
      415,
    ],
  ])('%s', async (_, ask, status) => {
    const { statusCode, headers, body } = await ask();
    expect(statusCode).toBe(status);
    expect(headers['content-type']).toMatch(PROBLEM_MEDIA_TYPE);
    expect(Problem.parse(JSON.parse(body))).toMatchObject({ status });
    expect(logged).toEqual([]);
  });

  test('a place in the query is told', async () => {
    expect((await get('/search?q=act:denny')).json().issues).toMatchObject([
      { code: 'unknown-value', start: 4, end: 9 },
    ]);
  });

  test('what fails inside is logged and not told', async () => {
    await archive.store.close();
    const { statusCode, body } = await get('/documents');
    expect(statusCode).toBe(500);
    expect(body).not.toMatch(/sqlite|database|\.ts/i);
    expect(logged).toHaveLength(1);
  });

  test('too many requests', async () => {
    await app.close();
    app = await serve('127.0.0.1', 2);
    const codes = [await get('/documents'), await get('/documents'), await get('/documents')];
    expect(codes.map(({ statusCode }) => statusCode)).toEqual([200, 200, 429]);
    expect(codes[2]?.headers['content-type']).toMatch(PROBLEM_MEDIA_TYPE);
  });
});

describe('off this machine', () => {
  const bearer = async (role: 'reader' | 'editor') => {
    const { token } = await archive.store.tokens.issue(`a ${role}`, role, null);
    return { authorization: `Bearer ${token}` };
  };
  beforeEach(async () => {
    await app.close();
    app = await serve('0.0.0.0');
  });

  test('nothing is given without a token', async () => {
    expect((await get('/documents')).statusCode).toBe(401);
    expect((await get('/documents', { authorization: 'Bearer readout_guess' })).statusCode).toBe(401);
  });

  test('a token allows what its role does, and corrections bear its name', async () => {
    const [reader, editor] = [await bearer('reader'), await bearer('editor')];
    const accept = { action: 'accept', entry: 'a1' };
    expect((await get('/documents', reader)).statusCode).toBe(200);
    expect((await post('/documents/bridge/corrections', accept, reader)).statusCode).toBe(403);
    expect((await post('/documents/bridge/corrections', accept, editor)).json()).toMatchObject({ by: 'a editor' });
    expect((await get('/check', editor)).statusCode).toBe(403);
  });
});

test('OpenAPI 3.1 describes every path, made from the schemas', async () => {
  const { openapi, paths } = (await get('/openapi.json')).json();
  expect(openapi).toBe('3.1.0');
  expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/api/v1/documents/{id}/record', '/api/v1/search']));
  for (const methods of Object.values<{ [method: string]: { summary?: string } }>(paths))
    for (const operation of Object.values(methods)) expect(operation.summary).toMatch(/./);
});
