import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Page, type Web, webOf } from '../../fetch/testing/web.ts';
import { openStore } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';
import { submission } from '../../store/testing/submissions.ts';
import type { WatchNews } from '../../store/watches.ts';
import { nextAttempt } from './back-off.ts';
import { Courier } from './courier.ts';
import { signedHeaders } from './signature.ts';

let directory: string;
let store: Store;
let web: Web;
let received: { headers: IncomingMessage['headers']; body: string }[];
let answer: number;

const endless: Page = (_, response) => {
  response.writeHead(200);
  const more = () => response.writable && response.write(Buffer.alloc(64 * 1024), () => setImmediate(more));
  more();
};

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'readout-courier-'));
  store = await openStore(join(directory, 'archive.db'));
  received = [];
  answer = 204;
  web = await webOf({
    '/hook': (request, response) =>
      void text(request).then((body) => {
        received.push({ headers: request.headers, body });
        response.writeHead(answer).end();
      }),
    '/elsewhere': (_, response) => response.writeHead(302, { location: '/hook' }).end(),
    '/floods': endless,
    '/breaks': (request) => request.socket.destroy(),
  });
});
afterEach(async () => {
  await web.close();
  await store.close();
  rmSync(directory, { recursive: true });
});

const news = (id: string): WatchNews => ({
  action: 'new',
  summary: `${id} is new`,
  document: { id, title: null, outlet: null, url: null, published: null, version: 1 },
  added: [],
  removed: [],
  changed: [],
});
async function watchAt(webhook: string, ...documents: string[]) {
  const target = { kind: 'search' as const, query: 'bridge' };
  const { watch, secret } = await store.watches.add({ name: 'Bridge', target, webhook }, 'Anna');
  for (const id of documents) {
    await store.documents.file(submission(`Ilze Kalna said “${id}.”`, { id }));
    await store.watches.tell(id, 1, [{ watch: watch.id, news: news(id) }]);
  }
  return { id: watch.id, secret: secret ?? '' };
}
const deliver = (allowPrivate = [web.host]) => new Courier(store.watches, { allowPrivate }).deliver();

describe('a message', () => {
  test('arrives signed, with an id to know it by', async () => {
    const { secret } = await watchAt(`${web.origin}/hook`, 'a');
    expect(await deliver()).toBe(1);
    const [{ headers, body } = { headers: {}, body: '' }] = received;
    const id = String(headers['webhook-id']);
    expect(JSON.parse(body)).toMatchObject({ type: 'watch.new', data: { id, summary: 'a is new' } });
    const signed = `${id}.${headers['webhook-timestamp']}.${body}`;
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    const expected = createHmac('sha256', key).update(signed).digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${expected}`);
    expect(await deliver()).toBe(0);
  });

  test('is sent in the order of events, and again with the same id where it was refused', async () => {
    const { id } = await watchAt(`${web.origin}/hook`, 'a', 'b');
    answer = 500;
    expect(await deliver()).toBe(1);
    expect(await store.watches.deliveryState(id)).toEqual({ waiting: 2, failed: 0, error: 'it answered 500' });
    answer = 200;
    expect(await deliver()).toBe(0);
    const [due] = await store.watches.take(new Date(Date.now() + 60_000), 1, 0);
    expect(due).toMatchObject({ attempts: 1, event: { id: received[0]?.headers['webhook-id'] } });
  });

  test('goes to no private address and follows no redirect', async () => {
    const { id } = await watchAt(`${web.origin}/hook`, 'a');
    await deliver([]);
    expect(received).toEqual([]);
    expect((await store.watches.deliveryState(id)).error).toMatch(/private|public/);
    const other = await watchAt(`${web.origin}/elsewhere`, 'b');
    await deliver();
    expect(received).toEqual([]);
    expect((await store.watches.deliveryState(other.id)).error).toBe('it answered 302');
  });
});

test('receivers that flood or break off keep nobody else from what is theirs', async () => {
  const flooding = await watchAt(`${web.origin}/floods`, 'a');
  const breaking = await watchAt(`${web.origin}/breaks`, 'b');
  await watchAt(`${web.origin}/hook`, 'c');
  expect(await deliver()).toBe(3);
  expect(received).toHaveLength(1);
  for (const { id } of [flooding, breaking])
    expect(await store.watches.deliveryState(id)).toMatchObject({ waiting: 1, error: expect.any(String) });
});

test('waits grow, differ, and end', () => {
  const now = new Date('2026-05-04T10:00:00Z');
  const wait = (attempts: number, random: number) =>
    ((nextAttempt(attempts, now, () => random)?.getTime() ?? 0) - now.getTime()) / 1000;
  expect([1, 2, 3].map((attempts) => wait(attempts, 1))).toEqual([30, 60, 120]);
  expect(wait(1, 0)).toBe(15);
  expect(wait(14, 1)).toBe(6 * 3600);
  expect(nextAttempt(15, now)).toBeNull();
});

test('a signature is that of Standard Webhooks', () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const at = new Date(1614265330 * 1000);
  const headers = signedHeaders('msg_p5jXN8AQM9LWM0D4loKWxJek', at, '{"test": 2432232314}', secret);
  expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});
