import { describe, expect, test } from 'vitest';
import type { OpenStore } from './open-store.ts';

const LEASE = 60_000;

/** What every archive does with jobs, feeds and tokens. */
export function serviceConforms(open: OpenStore): void {
  describe('jobs', () => {
    test('hand out every item once and count what became of it', async () => {
      const { jobs } = await open();
      const { id } = await jobs.start('add', ['a.txt', 'b.txt', 'c.txt']);
      const items = await Promise.all([jobs.take(id, LEASE), jobs.take(id, LEASE), jobs.take(id, LEASE)]);
      expect(items.map((item) => item?.name).sort()).toEqual(['a.txt', 'b.txt', 'c.txt']);
      expect(await jobs.take(id, LEASE)).toBeNull();
      for (const item of items) if (item) await jobs.finish(item, item.name === 'b.txt' ? 'it is empty' : null);
      expect(await jobs.get(id)).toMatchObject({ state: 'done', total: 3, done: 2, failed: 1 });
      expect(await jobs.failures(id)).toMatchObject([{ name: 'b.txt', error: 'it is empty' }]);
    });

    test('hand out again what nobody finished', async () => {
      const { jobs } = await open();
      const { id } = await jobs.start('add', ['a.txt']);
      expect(await jobs.take(id, -1)).toMatchObject({ name: 'a.txt' });
      expect(await jobs.take(id, LEASE)).toMatchObject({ name: 'a.txt' });
    });

    test('keep how their items are to be read', async () => {
      const { jobs } = await open();
      const { id } = await jobs.start('add', ['a.txt'], { force: true, outlet: 'The Ferry' });
      expect(await jobs.get(id)).toMatchObject({ options: { force: true, outlet: 'The Ferry' } });
    });

    test('hold an item longer while it is worked on', async () => {
      const { jobs } = await open();
      const { id } = await jobs.start('add', ['a.txt']);
      const item = await jobs.take(id, -1);
      if (item === null) throw new Error('nothing was handed out');
      expect(await jobs.renew(item, LEASE)).toBe(true);
      expect(await jobs.take(id, LEASE)).toBeNull();
      await jobs.cancel(id);
      expect(await jobs.renew(item, LEASE)).toBe(false);
    });

    test('are cancelled and resumed', async () => {
      const { jobs } = await open();
      const { id } = await jobs.start('add', ['a.txt', 'b.txt']);
      const first = await jobs.take(id, LEASE);
      await jobs.cancel(id);
      expect(await jobs.take(id, LEASE)).toBeNull();
      expect(await jobs.get(id)).toMatchObject({ state: 'cancelled' });
      if (first) await jobs.finish(first, 'no space left');
      await jobs.resume(id);
      expect(await jobs.take(id, LEASE)).toMatchObject({ name: 'a.txt' });
    });

    test('are known to be running until they are done or cancelled', async () => {
      const { jobs } = await open();
      const [one, two, three] = [
        await jobs.start('fetch', ['a']),
        await jobs.start('fetch', ['b']),
        await jobs.start('fetch', ['c']),
      ];
      await jobs.start('add', ['d']);
      const item = await jobs.take(one.id, LEASE);
      if (item) await jobs.finish(item, null);
      await jobs.cancel(two.id);
      expect(await jobs.running('fetch')).toEqual([three.id]);
    });

    test('are listed, the latest first', async () => {
      const { jobs } = await open();
      for (const kind of ['one', 'two', 'three']) await jobs.start(kind, ['x']);
      const first = await jobs.list({ limit: 2 });
      expect(first.items.map(({ kind }) => kind)).toEqual(['three', 'two']);
      expect((await jobs.list({ limit: 2, cursor: first.next })).items.map(({ kind }) => kind)).toEqual(['one']);
      await expect(jobs.cancel('99')).rejects.toMatchObject({ code: 'missing' });
    });
  });

  describe('feeds', () => {
    const url = 'https://ferry.example/feed';

    test('are due at once, and again after their interval', async () => {
      const { feeds } = await open();
      await feeds.follow(url, 600);
      const now = new Date(Date.now() + 1000);
      expect(await feeds.due(now)).toMatchObject([{ url, failures: 0 }]);
      await feeds.succeeded(url, { title: 'The Ferry', etag: '"1"', lastModified: null }, now);
      expect(await feeds.due(now)).toEqual([]);
      expect(await feeds.due(new Date(now.getTime() + 600_000))).toMatchObject([{ title: 'The Ferry', etag: '"1"' }]);
    });

    test('are fetched by one at a time', async () => {
      const { feeds } = await open();
      await feeds.follow(url, 600);
      const now = new Date(Date.now() + 1000);
      const until = new Date(now.getTime() + 60_000);
      expect(await feeds.claim(url, now, until)).toBe(true);
      expect(await feeds.claim(url, now, until)).toBe(false);
      expect(await feeds.due(until)).toHaveLength(1);
    });

    test('that fail are counted and tried later', async () => {
      const { feeds } = await open();
      await feeds.follow(url, 600);
      const later = new Date(Date.now() + 3_600_000);
      await feeds.failed(url, 'the server does not answer', later);
      expect(await feeds.due(new Date(Date.now() + 1000))).toEqual([]);
      expect(await feeds.list()).toMatchObject([{ failures: 1, error: 'the server does not answer' }]);
    });

    test('are followed once and no longer when that is wished', async () => {
      const { feeds } = await open();
      await feeds.follow(url, 600);
      await feeds.follow(url, 60);
      expect(await feeds.list()).toMatchObject([{ interval: 60 }]);
      await feeds.unfollow(url);
      expect(await feeds.list()).toEqual([]);
      await expect(feeds.unfollow(url)).rejects.toMatchObject({ code: 'missing' });
    });
  });

  describe('tokens', () => {
    test('are known by their bearer only until they are revoked or over', async () => {
      const { tokens } = await open();
      const now = new Date();
      const { token, info } = await tokens.issue('Anna', 'editor', new Date(now.getTime() + 1000));
      expect(await tokens.verify(token, now)).toEqual(info);
      expect(await tokens.verify(`${token}x`, now)).toBeNull();
      expect(await tokens.verify(token, new Date(now.getTime() + 2000))).toBeNull();
      await tokens.revoke(info.id);
      expect(await tokens.verify(token, now)).toBeNull();
      expect(await tokens.list()).toMatchObject([{ name: 'Anna', role: 'editor', revokedAt: expect.any(String) }]);
      await expect(tokens.revoke('99')).rejects.toMatchObject({ code: 'missing' });
    });
  });

  describe('the audit log', () => {
    const line = { role: 'editor', action: 'correct', reason: null, address: '192.0.2.7' } as const;

    test('tells who did what, the latest first, page by page', async () => {
      const { audit } = await open();
      for (const object of ['a', 'b', 'c']) await audit.append({ ...line, who: 'Anna', object, outcome: 'done' });
      const first = await audit.list({ limit: 2 });
      expect(first.items).toMatchObject([{ object: 'c', who: 'Anna', role: 'editor' }, { object: 'b' }]);
      expect((await audit.list({ limit: 2, cursor: first.next })).items.map(({ object }) => object)).toEqual(['a']);
    });

    test('can be asked for one person, or for what was refused', async () => {
      const { audit } = await open();
      await audit.append({ ...line, who: 'Anna', object: 'a', outcome: 'done' });
      await audit.append({ ...line, who: 'Ben\0', object: 'a', outcome: 'refused', reason: 'not an editor' });
      expect((await audit.list({ limit: 9, who: 'Anna' })).items).toHaveLength(1);
      expect((await audit.list({ limit: 9, outcome: 'refused' })).items).toMatchObject([{ reason: 'not an editor' }]);
    });
  });
}
