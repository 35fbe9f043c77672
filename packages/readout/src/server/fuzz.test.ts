import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Archive } from '../archive.ts';
import type { CheckedInput } from '../ingest/document-input.ts';
import { wordEncoder } from '../search/similar/testing/word-encoder.ts';
import { recordOfStatements, submission } from '../store/testing/submissions.ts';
import { PROBLEM_MEDIA_TYPE, Problem } from './problem.ts';
import { createServer } from './server.ts';

/** Cases of each property; FUZZ_RUNS=10000 for a thorough search. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 100);
/** Milliseconds within which anything is answered. */
const PATIENCE = 5000;
const TIMEOUT = 60_000 + RUNS * 60;

const TEXT = 'Ilze Kalna said “the bridge stays open.” Later, Jonas Vaitkus said “no talks are planned.”';

let directory: string;
let archive: Archive;
let app: FastifyInstance;
let operations: { readonly method: string; readonly path: string }[];

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'readout-fuzz-'));
  archive = await Archive.open(join(directory, 'archive.db'), { loadEncoder: async () => wordEncoder() });
  await archive.store.documents.file(submission(TEXT, { id: 'bridge', published: '2026-05-04' }));
  const annotation = {
    pipeline: '1.0',
    load: async () => ({
      async *annotateAll(inputs: AsyncIterable<CheckedInput>) {
        for await (const { text, id, ...described } of inputs)
          yield recordOfStatements(text, { ...described, language: 'en', ...(id && { id }) });
      },
      async close() {},
    }),
  };
  const options = { host: '127.0.0.1', version: '0', annotation, log: () => {}, rate: 1e9 };
  app = await createServer(archive, options);
  const { paths } = (await app.inject('/api/v1/openapi.json')).json();
  operations = Object.entries<{ [method: string]: object }>(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
  );
});
afterAll(async () => {
  await app.close();
  await archive.close();
  rmSync(directory, { recursive: true });
});

/** Whether a request was answered in time, by what it asks for or by a problem of the one shape, and by no failure inside. */
async function isAnswered(request: InjectOptions): Promise<boolean> {
  const started = performance.now();
  const { statusCode, headers, body } = await app.inject(request);
  if (performance.now() - started > PATIENCE || statusCode === 500) return false;
  if (statusCode < 400) return true;
  return String(headers['content-type']).startsWith(PROBLEM_MEDIA_TYPE) && Problem.safeParse(JSON.parse(body)).success;
}

const text = fc.string({ unit: 'binary', maxLength: 40 }).map((value) => value.toWellFormed());
/** What is there, what is nearly there, and anything else. */
const word = fc.oneof(
  fc.constantFrom('bridge', '1', 'a1', 'e1', '0', '-1', '99999999999999999999', '%00', '../..'),
  text,
);
/** Streams of events do not end by themselves. */
const operation = fc.nat().map((index) => {
  const quiet = operations.filter(({ path }) => !path.endsWith('/events'));
  return quiet[index % quiet.length] ?? { method: 'GET', path: '/' };
});
const names = [
  'q',
  'cursor',
  'limit',
  'version',
  'machine',
  'since',
  'facets',
  'in',
  'sort',
  'name',
  'with',
  'from',
  'per',
];

test('any request is answered', { timeout: TIMEOUT }, async () => {
  const query = fc.dictionary(fc.constantFrom(...names), word, { maxKeys: 3 });
  const body = fc.option(fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom('id', 'text', 'url', 'name'), word)));
  await fc.assert(
    fc.asyncProperty(operation, fc.array(word, { maxLength: 3 }), query, body, async (asked, parts, queried, sent) => {
      const left = [...parts];
      const path = asked.path.replace(/\{\w+\}/g, () => encodeURIComponent(left.shift() ?? 'bridge'));
      const url = `${path}?${new URLSearchParams(queried)}`;
      const method = asked.method as 'GET' | 'POST';
      const headers = { 'content-type': 'application/json' };
      return isAnswered(sent === null ? { method, url } : { method, url, payload: JSON.stringify(sent), headers });
    }),
    { numRuns: RUNS },
  );
});

test('any query is answered', { timeout: TIMEOUT }, async () => {
  const token = fc.constantFrom(
    'speaker:',
    'act:',
    'deny',
    'Kalna',
    '"',
    '“',
    '”',
    '-',
    ':',
    ',',
    '*',
    ' ',
    'after:',
    '2026-02-30',
  );
  const query = fc.array(fc.oneof(token, token, text), { maxLength: 12 }).map((parts) => parts.join(''));
  const facets = fc.constantFrom('', 'act', 'act,speaker', 'act,,', 'none');
  await fc.assert(
    fc.asyncProperty(query, facets, fc.constantFrom('', 'documents', 'entries'), async (q, counted, target) => {
      const asked = new URLSearchParams({ q, facets: counted, ...(target && { in: target }) });
      return isAnswered({ url: `/api/v1/search?${asked}` });
    }),
    { numRuns: RUNS },
  );
});

test('any correction is made or refused, and the record holds afterwards', { timeout: TIMEOUT }, async () => {
  const entry = fc.constantFrom('a1', 'a2', 'e1', 'e2', 'x1', '');
  const field = fc.constantFrom('act', 'content', 'source', 'name', 'mentions', 'represents', 'id', '__proto__', 'via');
  const span = fc.record({ start: fc.integer({ min: -5, max: 100 }), end: fc.integer({ min: -5, max: 100 }) });
  const value = fc.oneof(fc.jsonValue(), fc.array(span), fc.constantFrom('deny', 'e1', 'a1', null));
  const request = fc.oneof(
    fc.record({ action: fc.constantFrom('accept', 'reject'), entry }),
    fc.record({ action: fc.constant('change'), entry, field, value }),
    fc.record({
      action: fc.constant('add'),
      kind: fc.constantFrom('positions', 'topics', 'entities', 'attributions', 'none'),
      entry: fc.dictionary(fc.constantFrom('spans', 'holder', 'stance', 'issue', 'name', 'kind', 'mentions'), value),
    }),
  );
  let count = 0;
  let id = 'bridge-0';
  await archive.store.documents.file(submission(`${TEXT} (0)`, { id }));
  await fc.assert(
    fc.asyncProperty(request, async (payload) => {
      const url = `/api/v1/documents/${id}/corrections`;
      const answered = await isAnswered({ method: 'POST', url, payload });
      const corrected = await app.inject(`/api/v1/documents/${id}/corrected`);
      // What was corrected is no longer what the next case expects.
      if ((await archive.store.corrections.log(id)).length > 0) {
        id = `bridge-${++count}`;
        await archive.store.documents.file(submission(`${TEXT} (${count})`, { id }));
      }
      return answered && corrected.statusCode === 200;
    }),
    { numRuns: RUNS },
  );
  expect(await archive.store.check()).toMatchObject({ faults: [] });
});
