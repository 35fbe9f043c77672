import { afterEach, describe, expect, test } from 'vitest';
import { Fetcher, type FetcherOptions } from './fetcher.ts';
import { type Page, type Web, webOf } from './testing/web.ts';

const webs: Web[] = [];
afterEach(async () => {
  await Promise.all(webs.splice(0).map((web) => web.close()));
});

async function open(pages: { [path: string]: Page }, options: FetcherOptions = {}) {
  const web = await webOf(pages);
  webs.push(web);
  return { web, fetcher: new Fetcher({ allowPrivate: [web.host], pause: 0, ...options }) };
}

test('a page comes with its media type, bytes and when it was fetched', async () => {
  const { web, fetcher } = await open({ '/page': '<p>Hello' });
  const page = await fetcher.fetch(`${web.origin}/page#part`);
  expect(page).toMatchObject({ address: `${web.origin}/page`, mediaType: 'text/html; charset=utf-8', etag: null });
  expect(Buffer.from(page?.bytes ?? []).toString()).toBe('<p>Hello');
  expect(page?.fetchedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
});

test('what has not changed is not sent again', async () => {
  const { web, fetcher } = await open({
    '/feed': (request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"1"', 'last-modified': 'Mon, 04 May 2026 10:00:00 GMT' }).end('feed');
    },
  });
  const page = await fetcher.fetch(`${web.origin}/feed`);
  expect(page).toMatchObject({ etag: '"1"', lastModified: 'Mon, 04 May 2026 10:00:00 GMT' });
  expect(await fetcher.fetchIfChanged(`${web.origin}/feed`, { etag: '"1"', lastModified: null })).toBeNull();
});

test('an answer that is an error is one, with how long to wait', async () => {
  const { web, fetcher } = await open({
    '/busy': (_, response) => response.writeHead(429, { 'retry-after': '120' }).end(),
  });
  await expect(fetcher.fetch(`${web.origin}/busy`)).rejects.toMatchObject({
    code: 'status',
    status: 429,
    retryAfter: 120,
    message: 'the server answers 429 (too many requests)',
  });
});

describe('robots.txt', () => {
  test('is asked for once and honoured', async () => {
    const { web, fetcher } = await open({
      '/robots.txt': 'User-agent: *\nDisallow: /private\n\nUser-agent: Readout\nDisallow: /drafts\n',
      '/page': 'a',
      '/drafts/1': 'b',
    });
    await fetcher.fetch(`${web.origin}/page`);
    await expect(fetcher.fetch(`${web.origin}/drafts/1`)).rejects.toMatchObject({ code: 'robots' });
    expect(web.asked).toEqual(['/robots.txt', '/page']);
  });

  test('counts for where a redirect leads, too', async () => {
    const { web, fetcher } = await open({
      '/robots.txt': 'User-agent: *\nDisallow: /drafts\n',
      '/page': (_, response) => response.writeHead(302, { location: '/drafts/1' }).end(),
    });
    await expect(fetcher.fetch(`${web.origin}/page`)).rejects.toMatchObject({ code: 'robots' });
    expect(web.asked).not.toContain('/drafts/1');
  });

  test('that the server fails to give forbids everything for now', async () => {
    const { web, fetcher } = await open({
      '/robots.txt': (_, response) => response.writeHead(503).end(),
      '/page': 'a',
    });
    await expect(fetcher.fetch(`${web.origin}/page`)).rejects.toMatchObject({ code: 'robots' });
  });

  test('may ask for longer pauses', async () => {
    const { web, fetcher } = await open({ '/robots.txt': 'User-agent: *\nCrawl-delay: 0.3\n', '/a': 'a', '/b': 'b' });
    const began = Date.now();
    await fetcher.fetch(`${web.origin}/a`);
    await fetcher.fetch(`${web.origin}/b`);
    expect(Date.now() - began).toBeGreaterThanOrEqual(290);
  });
});

test('a host is asked one thing at a time, with a pause', async () => {
  let [open_, most] = [0, 0];
  const slow: Page = (_, response) => {
    most = Math.max(most, ++open_);
    setTimeout(() => {
      open_--;
      response.end('x');
    }, 20);
  };
  const { web, fetcher } = await open({ '/a': slow, '/b': slow, '/c': slow }, { pause: 50 });
  const began = Date.now();
  await Promise.all(['/a', '/b', '/c'].map((path) => fetcher.fetch(web.origin + path)));
  expect(most).toBe(1);
  expect(Date.now() - began).toBeGreaterThanOrEqual(150);
});

test('a request that waits for its turn can be cancelled', async () => {
  const { web, fetcher } = await open({ '/a': 'a', '/b': 'b' }, { pause: 60_000 });
  await fetcher.fetch(`${web.origin}/a`);
  const signal = AbortSignal.timeout(30);
  await expect(fetcher.fetch(`${web.origin}/b`, signal)).rejects.toMatchObject({ code: 'cancelled' });
});
