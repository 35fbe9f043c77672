import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Archive } from '../archive.ts';
import { submission } from '../store/testing/submissions.ts';
import { createServer } from './server.ts';

let directory: string;
let archive: Archive;
let app: FastifyInstance;
let kalna: string;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'readout-entities-'));
  archive = await Archive.open(join(directory, 'archive.db'));
  const { documents } = archive.store;
  await documents.file(submission('Ilze Kalna said “the bridge stays open.”', { id: 'a', published: '2026-05-04' }));
  await documents.file(submission('Ilze Kalna said “the bridge is shut.”', { id: 'b', published: '2026-06-04' }));
  app = await createServer(archive, { host: '127.0.0.1', version: '0', annotation: null, log: () => {} });
  kalna = (await get('/entities?name=Kalna'))[0].id;
});
afterAll(async () => {
  await app.close();
  await archive.close();
  rmSync(directory, { recursive: true });
});

const get = async (path: string) => (await app.inject(`/api/v1${path}`)).json();

describe('of one entity', () => {
  test('statements are listed, the latest first, and can be searched', async () => {
    const { items, total } = await get(`/entities/${kalna}/statements`);
    expect(total).toBe(2);
    expect(items.map((item: { document: { id: string } }) => item.document.id)).toEqual(['b', 'a']);
    expect(await get(`/entities/${kalna}/statements?q=shut`)).toMatchObject({
      total: 1,
      items: [{ entry: { id: 'a1', kind: 'attribution' }, snippet: { text: expect.stringContaining('shut') } }],
    });
  });

  test('statements are counted by facet, and with the rest of what it did by period', async () => {
    expect(await get(`/entities/${kalna}/statements?facets=act,addressee`)).toMatchObject({
      facets: { act: [{ value: 'state', count: 2 }], addressee: [] },
    });
    const months = [
      { period: '2026-05', count: 1 },
      { period: '2026-06', count: 1 },
    ];
    expect(await get(`/entities/${kalna}/activity`)).toEqual({ statements: months, events: [], documents: months });
  });

  test('documents that speak of it are listed', async () => {
    expect(await get(`/entities/${kalna}/mentioned?limit=1`)).toMatchObject({
      target: 'documents',
      items: [{ document: { id: 'b' } }],
      next: expect.any(String),
    });
  });

  test('contacts, events and positions are empty where there are none', async () => {
    expect(await get(`/entities/${kalna}/contacts`)).toEqual({ items: [], next: null });
    expect(await get(`/entities/${kalna}/events?with=${kalna}`)).toMatchObject({ items: [], total: 0 });
    expect(await get(`/entities/${kalna}/positions`)).toEqual([]);
    expect(await get(`/entities/${kalna}/positions/tolls`)).toMatchObject({ items: [] });
  });

  test.each(['statements', 'contacts', 'events', 'positions', 'mentioned'])('%s of nobody are a 404', async (list) => {
    expect(await get(`/entities/99/${list}`)).toMatchObject({ status: 404 });
  });
});

test('names are completed, or looked up', async () => {
  expect(await get('/entities?beginning=kal')).toMatchObject([{ id: kalna }]);
  expect(await get('/entities?name=kal')).toEqual([]);
  expect(await get('/entities')).toMatchObject({ status: 400 });
});

test('the fields of the query language are listed, with the values that the archive has', async () => {
  const fields = await get('/search/fields');
  expect(fields).toContainEqual(expect.objectContaining({ name: 'act', values: expect.arrayContaining(['deny']) }));
  expect(fields).toContainEqual({ name: 'after', help: expect.any(String), takes: 'day', values: [] });
});

test('the archive at a glance', async () => {
  expect(await get('/overview?per=year')).toEqual({
    periods: [{ period: '2026', documents: 2 }],
    links: [],
    contested: [],
    agreements: [],
  });
  expect(await get('/overview?from=2026-06-01')).toMatchObject({ periods: [{ period: '2026-06', documents: 1 }] });
});

test('what is new since an instant', async () => {
  const { items } = await get('/changes');
  expect(items).toMatchObject([
    { what: 'added', document: 'b' },
    { what: 'added', document: 'a' },
  ]);
  expect((await get(`/changes?since=${encodeURIComponent(items[1].at)}`)).items).toHaveLength(1);
  expect(await get('/changes?since=yesterday')).toMatchObject({ status: 400 });
});
