import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Archive } from '../archive.ts';
import { account, said, talk } from '../compare/hand-built.ts';
import { find } from '../model/hand-built.ts';
import type { Record } from '../model/index.ts';
import { wordEncoder } from '../search/similar/testing/word-encoder.ts';
import { createServer } from './server.ts';

let directory: string;
let archive: Archive;
let app: FastifyInstance;
let count = 0;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'readout-threads-'));
});
afterAll(() => rmSync(directory, { recursive: true }));
beforeEach(async () => {
  const loadEncoder = async () => wordEncoder();
  archive = await Archive.open(join(directory, `archive${count++}.db`), { loadEncoder });
  app = await createServer(archive, { host: '127.0.0.1', version: '0', annotation: null, log: () => {} });
});
afterEach(async () => {
  await app.close();
  await archive.close();
});

const get = async (url: string) => (await app.inject(`/api/v1${url}`)).json();
const send = async (method: 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) => {
  const answer = await app.inject({ method, url: `/api/v1${url}`, ...(payload && { payload }) });
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
};
async function file(id: string, published: string, text: string, parts: Partial<Record>): Promise<void> {
  const record = account(id, published, text, parts);
  await archive.store.documents.file({ record, pipeline: '1.0', origins: [id], snapshot: null });
  await archive.following.catchUp();
}
const report = (id: string, published: string, more = '') => {
  const text = `Solheim had a call with Varga. They spoke of the grain canal. Report ${id}.${more}`;
  return file(id, published, text, { events: [talk(text, 'call')] });
};

describe('stories', () => {
  test('are listed with their accounts, by entity and day, and compared', async () => {
    await report('a', '2026-03-02');
    await report('b', '2026-03-02');
    await report('c', '2026-06-02');
    const [late, early] = (await get('/stories')).items;
    expect([late, early]).toMatchObject([{ documents: 1 }, { documents: 2, eventType: 'CONSULT' }]);
    expect((await get('/stories?documents=2')).items).toHaveLength(1);
    expect((await get('/stories?from=2026-06-01')).items).toMatchObject([{ id: late.id }]);
    const [varga] = await get('/entities?name=Varga');
    expect((await get(`/stories?entity=${varga.id}&limit=1`)).items).toHaveLength(1);
    const story = await get(`/stories/${early.id}`);
    expect(story.accounts).toMatchObject([
      { document: 'a', entry: 'v1', quote: 'call', voice: null },
      { document: 'b' },
    ]);
    expect(story.compared).toEqual(['a', 'b']);
    expect(await get('/documents/a/threads')).toMatchObject([{ thread: { id: early.id }, entries: ['v1'] }]);
    expect(await get('/stories/99')).toMatchObject({ status: 404 });
  });

  test('are merged and split by hand, and that is taken back', async () => {
    await report('a', '2026-03-02');
    await report('b', '2026-06-02');
    const [late, early] = (await get('/stories')).items;
    expect(await send('POST', `/threads/${early.id}/merge`, { with: [late.id] })).toMatchObject({
      status: 200,
      body: { id: early.id, documents: 2 },
    });
    expect((await get(`/stories/${late.id}`)).thread.id).toBe(early.id);
    const split = await send('POST', `/threads/${early.id}/split`, { accounts: [{ document: 'b', entry: 'v1' }] });
    expect(split).toMatchObject({ status: 201, body: { documents: 1 } });
    const log = await get('/decisions');
    expect(log).toMatchObject([{ decision: { action: 'merge' }, by: 'local' }, { decision: { action: 'split' } }]);
    expect(await send('POST', `/decisions/${log[1].id}/undo`)).toMatchObject({ status: 201 });
    expect(await send('POST', `/decisions/${log[1].id}/undo`)).toMatchObject({ status: 400 });
    expect(await send('POST', `/threads/${early.id}/split`, { accounts: [] })).toMatchObject({ status: 400 });
  });

  test('lose a document that is removed', async () => {
    await report('a', '2026-03-02');
    await report('b', '2026-03-02');
    expect(await send('DELETE', '/documents/a')).toEqual({ status: 204, body: null });
    expect((await get('/stories')).items).toMatchObject([{ documents: 1 }]);
    expect(await send('DELETE', '/documents/a')).toMatchObject({ status: 404 });
  });
});

test('documents are compared by their ids', async () => {
  await report('a', '2026-03-02');
  await report('b', '2026-03-02');
  const comparison = await get('/compare?documents=a&documents=b');
  expect(comparison).toMatchObject({ schema: 'readout/comparison/1', documents: [{ id: 'a' }, { id: 'b' }] });
  expect((await send('POST', '/compare', { documents: ['a', 'b'] })).body).toEqual(comparison);
  expect(await get('/compare?documents=a')).toMatchObject({ status: 400 });
  expect(await get('/compare?documents=a&documents=none')).toMatchObject({ status: 404 });
});

test('an agreement has its steps, rival claims side by side, and a rating by a person', async () => {
  const step = (id: string, published: string, who: string, status: 'implemented' | 'violated') => {
    const claim = `the deal of Norland and Vesk on the grain canal was ${status}`;
    const text = `Speaking on the day, ${who} said that ${claim}. Report ${id}.`;
    const place = { parties: ['norland', 'vesk'], subject: [find(text, 'the grain canal')], time: null, via: 'a1' };
    return file(id, published, text, {
      attributions: [said(text, 'a1', who, claim)],
      agreements: [{ id: 'g1', spans: [find(text, 'the deal')], status, confidence: 1, ...place }],
    });
  };
  await step('a', '2026-03-02', 'solheim', 'implemented');
  await step('b', '2026-03-05', 'varga', 'violated');
  const [thread] = (await get('/agreements')).items;
  expect(thread).toMatchObject({ documents: 2, status: 'violated', rating: null });
  expect(await send('PUT', `/agreements/${thread.id}/rating`, { rating: 1 })).toMatchObject({ body: { rating: 1 } });
  expect(await send('PUT', `/agreements/${thread.id}/rating`, { rating: 4 })).toMatchObject({ status: 400 });
  expect(await get(`/agreements/${thread.id}`)).toMatchObject({
    parties: ['Norland', 'Vesk'],
    subject: { quote: 'the grain canal' },
    steps: [
      { status: 'implemented', document: 'a', voice: { speaker: 'Ingrid Solheim' } },
      { status: 'violated', document: 'b', voice: { speaker: 'Pavel Varga' } },
    ],
    conflicts: [{ status: 'implemented', says: [{ document: 'a' }], saysNot: [{ document: 'b' }] }],
    ratings: [{ rating: 1, by: 'local' }],
  });
});

test('a position moves: the proposal is confirmed, and that outlives a new reading', async () => {
  const stand = async (id: string, published: string, words: string, stance: 'refuse' | 'offer', pipeline = '1.0') => {
    const text = `Norland ${words} a ceasefire of thirty days with Vesk. Report ${id}.`;
    const entry = { holder: 'norland', stance, issue: 'ceasefire', change: null, via: null, confidence: 1 };
    const spans = [find(text, `${words} a ceasefire of thirty days`)];
    const record = account(id, published, text, { positions: [{ id: 'p1', spans, ...entry }] });
    await archive.store.documents.file({ record, pipeline, origins: [id], snapshot: null });
    await archive.following.catchUp();
  };
  await stand('a', '2026-03-02', 'rejects', 'refuse');
  await stand('b', '2026-05-02', 'is now ready for', 'offer');
  const [norland] = await get('/entities?name=Norland');
  const line = () => get(`/positions?entity=${norland.id}&issue=ceasefire`);
  const [{ statements, shifts }] = (await line()).issues;
  expect(statements).toMatchObject([
    { stance: 'refuse', document: 'a', holder: 'Norland' },
    { stance: 'offer', document: 'b' },
  ]);
  const [shift] = shifts;
  expect(shift).toMatchObject({ state: 'proposed', from: { document: 'a' }, to: { document: 'b' } });
  const passages = { from: shift.from, to: shift.to, issue: shift.issue, holder: 'Norland' };
  expect(await send('POST', '/positions/shifts', { verdict: 'confirm', ...passages })).toMatchObject({ status: 201 });
  await stand('a', '2026-03-02', 'rejects', 'offer', '2.0');
  expect((await line()).issues[0].shifts).toMatchObject([{ state: 'confirmed', by: 'local' }]);
  const beyond = { ...passages, from: { document: 'a', spans: [{ start: 5, end: 9999 }] } };
  expect(await send('POST', '/positions/shifts', { verdict: 'reject', ...beyond })).toMatchObject({ status: 422 });
  expect(await get('/positions?entity=99')).toMatchObject({ status: 404 });
});

test('disputes have their stands, phrases each side’s meaning', async () => {
  const text = 'Norland says the canal is open. Vesk disputes that the canal is open. “Free passage” means no tolls.';
  const stand = { claimant: 'norland', by: ['vesk'], relation: 'disputes' as const, via: null, confidence: 1 };
  await file('a', '2026-03-02', text, {
    disputes: [{ id: 'x1', claim: [find(text, 'that the canal is open')], spans: [find(text, 'disputes')], ...stand }],
    definitions: [
      {
        id: 'd1',
        term: [find(text, '“Free passage”')],
        meaning: [find(text, 'no tolls')],
        according: 'vesk',
        via: null,
        confidence: 1,
      },
    ],
  });
  const [dispute] = (await get('/disputes')).items;
  expect(await get(`/disputes/${dispute.id}`)).toMatchObject({
    claims: [{ quote: 'that the canal is open', claimant: 'Norland' }],
    stands: [{ by: ['Vesk'], relation: 'disputes', quote: 'disputes' }],
  });
  const [phrase] = (await get('/phrases')).items;
  expect(await get(`/phrases/${phrase.id}`)).toMatchObject({
    usages: [{ according: 'Vesk', meanings: [{ quote: 'no tolls', term: { quote: '“Free passage”' } }] }],
  });
  expect(await get(`/phrases/${dispute.id}`)).toMatchObject({ status: 404 });
});

test('an utterance has its wordings across outlets, the first one first', async () => {
  const say = (id: string, published: string, words: string) => {
    const text = `Solheim spoke. ${words} Report ${id}.`;
    return file(id, published, text, { attributions: [said(text, 'a1', 'solheim', words)] });
  };
  await say('a', '2026-03-02', 'The northern canal will not stay closed to grain tankers this winter.');
  await say('b', '2026-03-03', 'The northern canal will stay closed to grain tankers this winter.');
  await say('c', '2026-05-02', 'The northern canal will stay closed to grain tankers this winter.');
  const { speaker, wordings } = await get('/documents/b/attributions/a1/statement');
  expect(speaker).toBe('Ingrid Solheim');
  expect(wordings).toMatchObject([
    { document: 'a', drift: null },
    { document: 'b', drift: { kinds: ['negation dropped'] } },
  ]);
  expect(await get('/documents/b/attributions/a9/statement')).toMatchObject({ status: 404 });
});
