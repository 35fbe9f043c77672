import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest';
import { Archive } from '../../readout/src/archive.ts';
import { createServer } from '../../readout/src/server/server.ts';
import { submission } from '../../readout/src/store/testing/submissions.ts';
import { type Api, ApiProblem, answerOf, createApi, itemsOf, type Schemas } from './client.ts';

let directory: string;
let archive: Archive;
let server: Awaited<ReturnType<typeof createServer>>;
let baseUrl: string;
let api: Api;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'readout-client-'));
  archive = await Archive.open(join(directory, 'archive.db'));
  for (const [i, word] of ['first', 'second', 'third'].entries())
    await archive.store.documents.file(submission(`Ilze Kalna said “the ${word} bridge.”`, { id: `d${i + 1}` }));
  server = await createServer(archive, { host: '127.0.0.1', version: '0', annotation: null, log: () => {} });
  baseUrl = await server.listen({ host: '127.0.0.1', port: 0 });
  api = createApi({ baseUrl });
});
afterAll(async () => {
  await server.close();
  await archive.close();
  rmSync(directory, { recursive: true });
});

test('an answer has the type of its schema', async () => {
  const asked = api.GET('/api/v1/documents/{id}', { params: { path: { id: 'd1' } } });
  const document = await answerOf(asked);
  expectTypeOf(document).toExtend<Schemas['DocumentSummary']>();
  expect(document).toMatchObject({ id: 'd1', version: 1 });
});

test('a problem is thrown with what the server says', async () => {
  const asked = answerOf(api.GET('/api/v1/search', { params: { query: { q: 'act:denny' } } }));
  await expect(asked).rejects.toThrow(ApiProblem);
  await expect(asked).rejects.toMatchObject({ status: 400, problem: { issues: [{ start: 4, end: 9 }] } });
});

test('what is no answer of the server’s is a problem too', async () => {
  const fetch = async () => new Response('<h1>Bad gateway</h1>', { status: 502, statusText: 'Bad Gateway' });
  const asked = createApi({ baseUrl, fetch }).GET('/api/v1/documents');
  await expect(asked).rejects.toMatchObject({ status: 502, problem: { title: 'Bad Gateway' } });
});

test('lists go on from page to page', async () => {
  const ids: string[] = [];
  const page = (cursor?: string) => api.GET('/api/v1/documents', { params: { query: { cursor, limit: 2 } } });
  for await (const { id } of itemsOf(page)) ids.push(id);
  expect(ids).toEqual(['d3', 'd2', 'd1']);
});

test('a token is sent', async () => {
  let sent: string | null = null;
  const fetch = async (request: Request) => {
    sent = request.headers.get('Authorization');
    return globalThis.fetch(request);
  };
  const { token } = await archive.store.tokens.issue('Anna', 'reader', null);
  await createApi({ baseUrl, token, fetch }).GET('/api/v1/documents');
  expect(sent).toBe(`Bearer ${token}`);
});
