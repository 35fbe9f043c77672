import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { typesOf } from '../../../client/generate.ts';
import { Archive } from '../archive.ts';
import { submission } from '../store/testing/submissions.ts';
import { createServer } from './server.ts';

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly responses: { readonly [status: string]: { readonly content?: { readonly [type: string]: object } } };
}
interface Description {
  readonly openapi: string;
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } };
  readonly components: { readonly schemas: { readonly [name: string]: object } };
}

let directory: string;
let archive: Archive;
let app: FastifyInstance;
let description: Description;
let operations: (readonly [name: string, operation: Operation])[];

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'readout-openapi-'));
  archive = await Archive.open(join(directory, 'archive.db'));
  await archive.store.documents.file(submission('Ilze Kalna said “we wait.”', { id: 'a', published: '2026-05-04' }));
  app = await createServer(archive, { host: '127.0.0.1', version: '1.2.3', annotation: null, log: () => {} });
  description = (await app.inject('/api/v1/openapi.json')).json();
  operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, operation] as const),
  );
});
afterAll(async () => {
  await app.close();
  await archive.close();
  rmSync(directory, { recursive: true });
});

test('it is valid OpenAPI 3.1, by Redocly’s rules', async () => {
  expect(description.openapi).toBe('3.1.0');
  expect(await typesOf(JSON.parse(JSON.stringify(description)))).toContain('getRecord: {');
});

test('every schema is a valid JSON Schema whose references lead somewhere', () => {
  const ajv = validator();
  for (const name of Object.keys(description.components.schemas))
    expect(ajv.getSchema(`api#/components/schemas/${name}`), name).toBeTypeOf('function');
  const references = JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g);
  for (const [, name = ''] of references) expect(description.components.schemas).toHaveProperty([name]);
});

describe('every operation', () => {
  test('has a name of its own, a summary and a group', () => {
    const names = operations.map(([, { operationId }]) => operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const [name, { operationId, summary, tags }] of operations) {
      expect(operationId, name).toMatch(/^[a-z][A-Za-z]+$/);
      expect(summary, name).toMatch(/./);
      expect(tags, name).toHaveLength(1);
    }
  });

  test('says what it answers', () => {
    for (const [name, { responses }] of operations) {
      const wanted = Object.entries(responses).filter(([status]) => status.startsWith('2'));
      expect(wanted.length, name).toBeGreaterThan(0);
      for (const [status, { content = {} }] of wanted)
        if (status !== '204') expect(JSON.stringify(content), name).toMatch(/"schema":\{"/);
    }
  });

  test('has its errors as problem details', () => {
    for (const [name, { responses }] of operations) {
      const errors = Object.entries(responses).filter(([status]) => Number(status) >= 400);
      expect(
        errors.map(([status]) => status),
        name,
      ).toEqual(expect.arrayContaining(['401', '403', '429']));
      for (const [, { content }] of errors)
        expect(content, name).toEqual({
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        });
    }
  });
});

test.each([
  ['/documents', 'get /api/v1/documents'],
  ['/documents/a', 'get /api/v1/documents/{id}'],
  ['/documents/a/record', 'get /api/v1/documents/{id}/record'],
  ['/documents/a/corrected', 'get /api/v1/documents/{id}/corrected'],
  ['/documents/a/versions', 'get /api/v1/documents/{id}/versions'],
  ['/search?q=speaker:Kalna&facets=act,year', 'get /api/v1/search'],
  ['/entities?name=Kalna', 'get /api/v1/entities'],
  ['/check', 'get /api/v1/check'],
])('%s answers as it is described', async (path, name) => {
  const answer = await app.inject(`/api/v1${path}`);
  expect(answer.statusCode).toBe(200);
  const place = name.replace(/^(\w+) (.*)$/, (_, method, route) => `${route.replaceAll('/', '~1')}/${method}`);
  const matches = validator().getSchema(
    `api#/paths/${encodeURI(place)}/responses/200/content/application~1json/schema`,
  );
  expect([matches?.(answer.json()), matches?.errors]).toEqual([true, null]);
});

test('the page for people loads nothing from elsewhere and runs nothing inline', async () => {
  const page = await app.inject('/api/v1/docs/');
  expect(page.statusCode).toBe(200);
  expect(page.headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'self';/);
  expect(page.body).not.toMatch(/https?:|<script(?![^>]* src=)|<style/);
  for (const [, file = ''] of page.body.matchAll(/(?:src|href)="\.([^"]+)"/g))
    expect(await app.inject(`/api/v1/docs${file}`), file).toMatchObject({ statusCode: 200 });
});

/** Knows the whole description as `api`. OpenAPI’s own keywords are no schema’s. */
function validator(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictTuples: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addVocabulary(['openapi', 'info', 'components', 'paths', 'tags', 'security']);
  ajv.addSchema(description, 'api');
  return ajv;
}
