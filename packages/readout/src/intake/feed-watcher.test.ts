import { afterEach, describe, expect, test } from 'vitest';
import { FetchError } from '../fetch/fetch-error.ts';
import type { Page } from '../fetch/testing/web.ts';
import { lookAtDueFeeds, retryAt } from './feed-watcher.ts';
import { OPTIONS, openIntake, page, rss } from './testing/opened-intake.ts';

let opened: Awaited<ReturnType<typeof openIntake>> | undefined;
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

async function follow(pages: { [path: string]: Page }) {
  opened = await openIntake(pages);
  const { intake, archive, web } = opened;
  const url = `${web.origin}/feed`;
  const { feeds } = archive.store;
  await feeds.follow(url, 60);
  const look = async () => {
    for await (const seen of lookAtDueFeeds(intake, { options: OPTIONS, tell: () => {} })) return seen;
    return undefined;
  };
  return { url, feeds, look };
}

test('a feed is read when it is due, and then not until it is again', async () => {
  const { url, feeds, look } = await follow({ '/feed': rss({ link: '/1', title: 'One' }), '/1': page('one.') });
  expect(await look()).toMatchObject({ kind: 'read', title: 'The Ferry', added: 1 });
  expect(await look()).toBeUndefined();
  expect(await feeds.list()).toMatchObject([{ url, title: 'The Ferry', failures: 0, fetchedAt: expect.any(String) }]);
});

test('what has not changed is not sent again', async () => {
  const { feeds, url, look } = await follow({
    '/feed': (request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"1"' }).end(rss({ link: '/1', title: 'One' }));
    },
    '/1': page('one.'),
  });
  await look();
  await feeds.succeeded(url, { title: null, etag: '"1"', lastModified: null }, new Date(0));
  expect(await look()).toEqual({ kind: 'not modified', url });
});

test('articles that could not be had are asked for again', async () => {
  let works = false;
  const { feeds, url, look } = await follow({
    '/feed': (_, response) => response.writeHead(200, { etag: '"1"' }).end(rss({ link: '/1', title: 'One' })),
    '/1': (_, response) => (works ? response.end(page('one.')) : response.writeHead(503).end()),
  });
  expect(await look()).toMatchObject({ kind: 'read', added: 0 });
  expect(await feeds.list()).toMatchObject([{ etag: null }]);
  works = true;
  await feeds.succeeded(url, { title: null, etag: null, lastModified: null }, new Date(0));
  expect(await look()).toMatchObject({ kind: 'read', added: 1 });
});

test('a feed that fails says why and waits', async () => {
  const { feeds, look } = await follow({
    '/feed': (_, response) => response.writeHead(429, { 'retry-after': '7200' }).end(),
  });
  const seen = await look();
  expect(seen).toMatchObject({ kind: 'failed', error: { message: 'the server answers 429 (too many requests)' } });
  const [feed] = await feeds.list();
  expect(feed).toMatchObject({ failures: 1, error: 'the server answers 429 (too many requests)' });
  expect(Date.parse(feed?.nextAt ?? '') - Date.now()).toBeGreaterThan(7_000_000);
});

describe('a failed feed is tried again', () => {
  const now = new Date(0);
  const wait = (failures: number, chance = 0.5, error: unknown = new Error()) =>
    retryAt({ interval: 600, failures }, error, chance, now).getTime() / 1000;

  test('later and later, after a day at the latest', () => {
    expect([0, 1, 2, 3].map((failures) => wait(failures))).toEqual([600, 1200, 2400, 4800]);
    expect(wait(50)).toBe(86_400);
  });

  test('not at the same moment as the others', () => {
    expect([wait(0, 0), wait(0, 1)]).toEqual([480, 720]);
  });

  test('not before the server asks for it', () => {
    expect(wait(0, 0, new FetchError('status', '', { retryAfter: 5000 }))).toBe(5000);
  });
});
