import { describe, expect, test } from 'vitest';
import type { Store } from '../store.ts';
import type { WatchNews } from '../watches.ts';
import type { OpenStore } from './open-store.ts';
import { submission } from './submissions.ts';

const HOOK = 'https://desk.example/hook';
const LEASE = 60_000;

function news(id: string, version = 1): WatchNews {
  const document = { id, title: null, outlet: null, url: null, published: null, version };
  return { action: 'new', summary: `${id} is new`, document, added: [], removed: [], changed: [] };
}

async function withWatch(store: Store, webhook: string | null = HOOK): Promise<string> {
  for (const id of ['a', 'b']) await store.documents.file(submission(`Ilze Kalna said “report ${id}.”`, { id }));
  const target = { kind: 'search' as const, query: 'report' };
  return (await store.watches.add({ name: 'Reports', target, webhook }, 'Anna')).watch.id;
}

/** What every archive does with watches. */
export function watchesConform(open: OpenStore): void {
  test('are kept, listed and removed; a secret is shown once', async () => {
    const { watches } = await open();
    const target = { kind: 'position' as const, entity: '1', issue: null };
    const made = await watches.add({ name: 'Norland', target, webhook: HOOK }, 'Anna');
    expect(made.secret).toMatch(/^whsec_/);
    expect(await watches.list()).toEqual([made.watch]);
    expect(await watches.get(made.watch.id)).toEqual(made.watch);
    await watches.remove(made.watch.id);
    expect(await watches.get(made.watch.id)).toBeNull();
    await expect(watches.remove(made.watch.id)).rejects.toMatchObject({ code: 'missing' });
  });

  test('tell a version of a document once', async () => {
    const store = await open();
    const watch = await withWatch(store);
    expect(await store.watches.followed('a')).toBeNull();
    const [event] = await store.watches.tell('a', 1, [{ watch, news: news('a') }]);
    expect(await store.watches.tell('a', 1, [{ watch, news: news('a') }])).toEqual([]);
    expect(await store.watches.followed('a')).toBe(1);
    await store.watches.tell('a', 2, [{ watch, news: news('a', 2) }]);
    const first = await store.watches.events(watch, { limit: 1 });
    expect(first.items).toMatchObject([{ summary: 'a is new', document: { version: 2 } }]);
    const rest = await store.watches.events(null, { limit: 1, cursor: first.next });
    expect(rest).toMatchObject({ items: [event], next: null });
  });

  describe('deliveries', () => {
    test('are taken one after the other, and again when nobody finished', async () => {
      const store = await open();
      const watch = await withWatch(store);
      const { watches } = store;
      const [first] = await watches.tell('a', 1, [{ watch, news: news('a') }]);
      const [second] = await watches.tell('b', 1, [{ watch, news: news('b') }]);
      const now = new Date(Date.now() + 1000);
      const later = new Date(now.getTime() + LEASE);
      expect(await watches.take(now, 5, LEASE)).toMatchObject([
        { event: { id: first?.id }, webhook: HOOK, attempts: 0 },
      ]);
      expect(await watches.take(now, 5, LEASE)).toEqual([]);
      expect(await watches.take(later, 5, LEASE)).toMatchObject([{ event: { id: first?.id } }]);
      await watches.delivered(first?.id ?? '');
      expect(await watches.take(later, 5, LEASE)).toMatchObject([{ event: { id: second?.id } }]);
    });

    test('that fail wait, and are given up at last', async () => {
      const store = await open();
      const watch = await withWatch(store);
      const { watches } = store;
      const [event] = await watches.tell('a', 1, [{ watch, news: news('a') }]);
      const id = event?.id ?? '';
      const next = new Date(Date.now() + LEASE);
      await watches.undelivered(id, 'it answered 500', next);
      expect(await watches.take(new Date(), 5, LEASE)).toEqual([]);
      expect(await watches.take(next, 5, LEASE)).toMatchObject([{ attempts: 1 }]);
      expect(await watches.deliveryState(watch)).toEqual({ waiting: 1, failed: 0, error: 'it answered 500' });
      await watches.undelivered(id, 'it answered 500', null);
      expect(await watches.deliveryState(watch)).toEqual({ waiting: 0, failed: 1, error: 'it answered 500' });
    });

    test('are none without a webhook', async () => {
      const store = await open();
      const watch = await withWatch(store, null);
      await store.watches.tell('a', 1, [{ watch, news: news('a') }]);
      expect(await store.watches.take(new Date(Date.now() + 1000), 5, LEASE)).toEqual([]);
    });
  });
}
