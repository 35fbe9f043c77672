import type { Selectable } from 'kysely';
import type { Feed, FeedStore, Fetched } from '../feeds.ts';
import { StoreError } from '../store-error.ts';
import type { Backend } from './backend.ts';
import { columnText } from './packing.ts';
import type { FeedTable } from './tables.ts';

export class SqlFeeds implements FeedStore {
  readonly #backend: Backend;

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  async follow(url: string, interval: number): Promise<void> {
    const unknown = { title: null, etag: null, last_modified: null, fetched_at: null, error: null };
    await this.#backend.write((db) =>
      db
        .insertInto('feeds')
        .values({ url, interval_seconds: interval, next_at: new Date().toISOString(), failures: 0, ...unknown })
        .onConflict((conflict) => conflict.column('url').doUpdateSet({ interval_seconds: interval }))
        .execute(),
    );
  }

  async unfollow(url: string): Promise<void> {
    const { numDeletedRows } = await this.#backend.write((db) =>
      db.deleteFrom('feeds').where('url', '=', url).executeTakeFirst(),
    );
    if (numDeletedRows === 0n) throw new StoreError('missing', `${url} is not followed`);
  }

  async list(): Promise<Feed[]> {
    const rows = await this.#backend.db.selectFrom('feeds').selectAll().orderBy('url').execute();
    return rows.map(feedOf);
  }

  async due(now: Date): Promise<Feed[]> {
    const rows = await this.#backend.db
      .selectFrom('feeds')
      .selectAll()
      .where('next_at', '<=', now.toISOString())
      .orderBy('next_at')
      .orderBy('url')
      .execute();
    return rows.map(feedOf);
  }

  async claim(url: string, now: Date, until: Date): Promise<boolean> {
    const { numUpdatedRows } = await this.#backend.write((db) =>
      db
        .updateTable('feeds')
        .set({ next_at: until.toISOString() })
        .where('url', '=', url)
        .where('next_at', '<=', now.toISOString())
        .executeTakeFirst(),
    );
    return numUpdatedRows > 0n;
  }

  async succeeded(url: string, { title, etag, lastModified }: Fetched, now: Date): Promise<void> {
    await this.#backend.write(async (db) => {
      const feed = await db.selectFrom('feeds').select('interval_seconds').where('url', '=', url).executeTakeFirst();
      if (!feed) return;
      const next = new Date(now.getTime() + feed.interval_seconds * 1000);
      const told = { title: columnText(title), etag: columnText(etag), last_modified: columnText(lastModified) };
      await db
        .updateTable('feeds')
        .set({ ...told, fetched_at: now.toISOString(), next_at: next.toISOString(), failures: 0, error: null })
        .where('url', '=', url)
        .execute();
    });
  }

  async failed(url: string, error: string, nextAt: Date): Promise<void> {
    await this.#backend.write((db) =>
      db
        .updateTable('feeds')
        .set(({ eb }) => ({
          failures: eb('failures', '+', 1),
          error: columnText(error),
          next_at: nextAt.toISOString(),
        }))
        .where('url', '=', url)
        .execute(),
    );
  }
}

function feedOf(row: Selectable<FeedTable>): Feed {
  const { url, title, etag, failures, error } = row;
  return {
    url,
    title,
    interval: row.interval_seconds,
    etag,
    lastModified: row.last_modified,
    fetchedAt: row.fetched_at,
    nextAt: row.next_at,
    failures,
    error,
  };
}
