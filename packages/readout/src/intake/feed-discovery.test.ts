import { afterEach, expect, test } from 'vitest';
import { discoverFeed } from './feed-discovery.ts';
import { openIntake, page, rss } from './testing/opened-intake.ts';

let opened: Awaited<ReturnType<typeof openIntake>> | undefined;
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

test('an address is a feed’s, or a page’s that names one', async () => {
  opened = await openIntake({
    '/feed': rss({ link: '/1', title: 'One' }),
    '/': page('x', '<link rel="alternate" type="application/rss+xml" href="feed">'),
    '/plain': page('x'),
  });
  const { intake, web } = opened;
  const feed = { url: `${web.origin}/feed`, title: 'The Ferry' };
  expect(await discoverFeed(intake.fetcher, `${web.origin}/feed`)).toEqual(feed);
  expect(await discoverFeed(intake.fetcher, `${web.origin}/`)).toEqual(feed);
  await expect(discoverFeed(intake.fetcher, `${web.origin}/plain`)).rejects.toMatchObject({ code: 'feed' });
});
