import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Background } from '../intake/background.ts';
import { openIntake, page, rss } from '../intake/testing/opened-intake.ts';
import { createServer } from './server.ts';

type Opened = Awaited<ReturnType<typeof openIntake>>;
let opened: Opened;
let app: FastifyInstance;
let background: Background;
let logged: string[];

beforeEach(async () => {
  opened = await openIntake({
    '/feed': rss({ link: '/1', title: 'One' }, { link: '/2', title: 'Two' }),
    '/1': page('one.'),
    '/2': page('two.'),
    '/talks': page('we wait.'),
  });
  const { intake, archive } = opened;
  logged = [];
  const log = (line: string) => void logged.push(line);
  app = await createServer(archive, { host: '127.0.0.1', version: '0', annotation: intake.reader, intake, log });
  background = new Background(intake, log, { force: true });
});
afterEach(async () => {
  await background.stop();
  await app.close();
  await opened.close();
  expect(logged).toEqual([]);
});

const get = (url: string) => app.inject({ url: `/api/v1${url}` });
const post = (url: string, payload: object = {}) => app.inject({ method: 'POST', url: `/api/v1${url}`, payload });
const upload = (name: string, payload: string | Buffer, type = 'application/octet-stream') =>
  app.inject({
    method: 'POST',
    url: `/api/v1/documents/upload?force=true&name=${encodeURIComponent(name)}`,
    payload,
    headers: { 'content-type': type },
  });

describe('pages', () => {
  test('are fetched and kept', async () => {
    const url = `${opened.web.origin}/talks`;
    const first = await post('/documents/from-url', { url, force: true });
    expect(first.statusCode).toBe(201);
    expect((await get(`/documents/${first.json().id}`)).json()).toMatchObject({ url });
    expect((await post('/documents/from-url', { url, force: true })).json()).toMatchObject({ outcome: 'unchanged' });
  });

  test.each([
    ['this machine', 'http://127.0.0.1:1/'],
    ['a cloud’s metadata', 'http://169.254.169.254/latest/'],
    ['a file', 'file:///etc/passwd'],
  ])('of %s are refused', async (_, url) => {
    const { statusCode, body } = await post('/documents/from-url', { url });
    expect(statusCode).toBe(422);
    expect(JSON.parse(body)).toMatchObject({ type: 'urn:readout:problem:422', detail: expect.stringMatching(/./) });
  });

  test('that are feeds are sent elsewhere', async () => {
    expect((await post('/documents/from-url', { url: `${opened.web.origin}/feed` })).json().detail).toContain('a feed');
  });
});

describe('files', () => {
  test('are read by their media type or their name', async () => {
    const text = await upload('talks.txt', 'Ilze Kalna said “yes.”');
    expect(text.json()).toMatchObject({ added: [{ id: 'talks', outcome: 'added' }], failed: [] });
    const html = await upload('page', page('no.'), 'text/html; charset=utf-8');
    expect(html.json()).toMatchObject({ added: [{ id: 'page' }] });
    expect((await get('/documents/page/record')).json().document.text).toBe('Ilze Kalna said “no.”');
  });

  test('of JSON are no documents', async () => {
    expect((await upload('a.json', '{}', 'application/json')).json()).toMatchObject({ status: 422 });
  });

  test('that cannot be read are one clear problem', async () => {
    expect((await upload('a.pdf', '%PDF-1.7 ')).json()).toMatchObject({
      status: 422,
      detail: 'it is a PDF file, not text',
    });
    expect((await upload('empty.txt', '')).statusCode).toBe(400);
  });
});

describe('jobs', () => {
  test('read addresses in the background, and tell how far they are until they end', async () => {
    const { web } = opened;
    background.start();
    const begun = await post('/jobs', { addresses: [`${web.origin}/feed`, `${web.origin}/none`], force: true });
    expect(begun).toMatchObject({ statusCode: 202, headers: { location: `/api/v1/jobs/${begun.json().id}` } });
    const { body } = await get(`/jobs/${begun.json().id}/events`);
    const events = [...body.matchAll(/^event: (\w+)\ndata: (.*)$/gm)].map(([, event, data]) => [event, data ?? '']);
    expect(events[0]?.[0]).toBe('progress');
    expect(events.at(-1)?.[0]).toBe('end');
    expect(JSON.parse(events.at(-1)?.[1] ?? '')).toMatchObject({ state: 'done', total: 2, done: 1, failed: 1 });
    expect((await get(`/jobs/${begun.json().id}`)).json().failures).toMatchObject([
      { name: `${web.origin}/none`, error: 'the server answers 404 (not found)' },
    ]);
    expect((await get('/documents')).json().items).toHaveLength(2);
  });

  test('are cancelled and resumed', async () => {
    const { id } = (await post('/jobs', { addresses: [`${opened.web.origin}/1`], force: true })).json();
    expect((await post(`/jobs/${id}/cancel`)).json()).toMatchObject({ state: 'cancelled' });
    expect((await post(`/jobs/${id}/resume`)).json()).toMatchObject({ state: 'running' });
    expect((await get('/jobs')).json().items).toMatchObject([{ id, state: 'running' }]);
    expect((await post('/jobs/99/cancel')).statusCode).toBe(404);
  });

  test('have http addresses only', async () => {
    expect((await post('/jobs', { addresses: ['file:///etc/passwd'] })).statusCode).toBe(422);
  });
});

describe('feeds', () => {
  test('are followed, read in the background, and followed no longer', async () => {
    const url = `${opened.web.origin}/feed`;
    expect(await post('/feeds', { url })).toMatchObject({ statusCode: 201 });
    background.start();
    await expect.poll(async () => (await get('/documents')).json().items.length, { timeout: 5000 }).toBe(2);
    await expect
      .poll(async () => (await get('/feeds')).json())
      .toMatchObject([{ url, title: 'The Ferry', failures: 0 }]);
    const query = new URLSearchParams({ url });
    expect((await app.inject({ method: 'DELETE', url: `/api/v1/feeds?${query}` })).statusCode).toBe(204);
    expect((await get('/feeds')).json()).toEqual([]);
  });

  test('that are none are refused', async () => {
    expect((await post('/feeds', { url: `${opened.web.origin}/talks` })).json()).toMatchObject({ status: 422 });
    expect((await post('/feeds', { url: 'http://10.0.0.1/feed' })).json().detail).toContain(
      'not on the public internet',
    );
  });
});
