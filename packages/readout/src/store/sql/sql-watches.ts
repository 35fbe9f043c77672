import { randomBytes } from 'node:crypto';
import { type Kysely, type Selectable, sql } from 'kysely';
import { decodeCursor, encodeCursor, type Page, type PageRequest } from '../page.ts';
import { StoreError } from '../store-error.ts';
import {
  type Delivery,
  type DeliveryState,
  type Watch,
  type WatchEvent,
  type WatchNews,
  type WatchStore,
  WatchTarget,
} from '../watches.ts';
import type { Backend } from './backend.ts';
import { columnText, sha256 } from './packing.ts';
import type { Tables } from './tables.ts';
import type { WatchEventTable, WatchTable } from './watch-tables.ts';

export class SqlWatches implements WatchStore {
  readonly #backend: Backend;

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  get #db(): Kysely<Tables> {
    return this.#backend.db;
  }

  async add(
    { name, target, webhook }: { readonly name: string; readonly target: WatchTarget; readonly webhook: string | null },
    by: string,
  ): Promise<{ watch: Watch; secret: string | null }> {
    const secret = webhook === null ? null : `whsec_${randomBytes(32).toString('base64')}`;
    const row = await this.#backend.write((db) =>
      db
        .insertInto('watches')
        .values({
          name: columnText(name),
          target: JSON.stringify(target),
          feed_key: randomBytes(24).toString('base64url'),
          webhook: columnText(webhook),
          secret,
          made_by: columnText(by),
          made_at: new Date().toISOString(),
        })
        .returningAll()
        .executeTakeFirstOrThrow(),
    );
    return { watch: watchOf(row), secret };
  }

  async list(): Promise<Watch[]> {
    return (await this.#db.selectFrom('watches').selectAll().orderBy('num', 'desc').execute()).map(watchOf);
  }

  async get(id: string): Promise<Watch | null> {
    const row = await this.#db.selectFrom('watches').selectAll().where('num', '=', numberOf(id)).executeTakeFirst();
    return row ? watchOf(row) : null;
  }

  async remove(id: string): Promise<void> {
    const { numDeletedRows } = await this.#backend.write((db) =>
      db.deleteFrom('watches').where('num', '=', numberOf(id)).executeTakeFirst(),
    );
    if (numDeletedRows === 0n) throw new StoreError('missing', `there is no watch ${JSON.stringify(id)}`);
  }

  async deliveryState(id: string): Promise<DeliveryState> {
    const rows = await this.#db
      .selectFrom('deliveries')
      .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
      .where('watch', '=', numberOf(id))
      .groupBy('state')
      .execute();
    const count = (state: string) => Number(rows.find((row) => row.state === state)?.count ?? 0);
    const bad = await this.#db
      .selectFrom('deliveries')
      .select('error')
      .where('watch', '=', numberOf(id))
      .where('state', '!=', 'delivered')
      .where('error', 'is not', null)
      .orderBy('event', 'desc')
      .executeTakeFirst();
    return { waiting: count('waiting'), failed: count('failed'), error: bad?.error ?? null };
  }

  async events(watch: string | null, { cursor, limit }: PageRequest): Promise<Page<WatchEvent>> {
    let query = this.#db
      .selectFrom('watch_events')
      .selectAll()
      .orderBy('num', 'desc')
      .limit(limit + 1);
    if (watch !== null) query = query.where('watch', '=', numberOf(watch));
    if (cursor) query = query.where('num', '<', decodeCursor(cursor, [0] as [number])[0]);
    const rows = await query.execute();
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return { items: rows.slice(0, limit).map(eventOf), next: last ? encodeCursor([last.num]) : null };
  }

  async followed(document: string): Promise<number | null> {
    const row = await this.#db
      .selectFrom('followed')
      .innerJoin('documents', 'documents.num', 'followed.document')
      .select('followed.version')
      .where('documents.id', '=', columnText(document))
      .executeTakeFirst();
    return row?.version ?? null;
  }

  tell(
    document: string,
    version: number,
    all: readonly { readonly watch: string; readonly news: WatchNews }[],
  ): Promise<WatchEvent[]> {
    return this.#backend.write(async (db) => {
      const row = await db
        .selectFrom('documents')
        .select(['num', 'added_at'])
        .where('id', '=', columnText(document))
        .executeTakeFirst();
      if (!row) return [];
      await db
        .insertInto('followed')
        .values({ document: row.num, version })
        .onConflict((conflict) => conflict.column('document').doUpdateSet({ version }))
        .execute();
      const told: WatchEvent[] = [];
      for (const { watch, news } of all) {
        const known = await db.selectFrom('watches').selectAll().where('num', '=', numberOf(watch)).executeTakeFirst();
        if (!known) continue;
        const uid = `evt_${sha256(`${known.feed_key}\n${document}\n${row.added_at}\n${version}`).slice(0, 32)}`;
        const at = new Date().toISOString();
        const event = await db
          .insertInto('watch_events')
          .values({ watch: known.num, uid, at, told: JSON.stringify(news) })
          .onConflict((conflict) => conflict.column('uid').doNothing())
          .returningAll()
          .executeTakeFirst();
        if (!event) continue;
        told.push(eventOf(event));
        if (known.webhook !== null)
          await db
            .insertInto('deliveries')
            .values({ event: event.num, watch: known.num, state: 'waiting', attempts: 0, next_at: at, error: null })
            .execute();
      }
      return told;
    });
  }

  take(now: Date, limit: number, lease: number): Promise<Delivery[]> {
    return this.#backend.write(async (db) => {
      const { rows } = await sql<{ event: number; attempts: number; webhook: string; secret: string }>`
        select d.event, d.attempts, w.webhook, w.secret from deliveries d join watches w on w.num = d.watch
        where d.event in (select min(event) from deliveries where state = 'waiting' group by watch)
          and d.next_at <= ${now.toISOString()} and w.webhook is not null and w.secret is not null
        order by d.next_at, d.event limit ${limit}`.execute(db);
      if (rows.length === 0) return [];
      const nums = rows.map(({ event }) => event);
      const until = new Date(now.getTime() + lease).toISOString();
      await db.updateTable('deliveries').set({ next_at: until }).where('event', 'in', nums).execute();
      const events = await db.selectFrom('watch_events').selectAll().where('num', 'in', nums).execute();
      const known = new Map(events.map((event) => [event.num, eventOf(event)]));
      return rows.map(({ event, attempts, webhook, secret }) => ({
        event: known.get(event) as WatchEvent,
        webhook,
        secret,
        attempts,
      }));
    });
  }

  async delivered(event: string): Promise<void> {
    await this.#settle(event, { state: 'delivered', error: null });
  }

  async undelivered(event: string, error: string, nextAt: Date | null): Promise<void> {
    const told = columnText(error);
    await this.#settle(
      event,
      nextAt === null ? { state: 'failed', error: told } : { next_at: nextAt.toISOString(), error: told },
      1,
    );
  }

  async #settle(
    uid: string,
    values: { state?: 'delivered' | 'failed'; next_at?: string; error: string | null },
    failures = 0,
  ): Promise<void> {
    await this.#backend.write((db) =>
      db
        .updateTable('deliveries')
        .set(({ eb }) => ({ ...values, attempts: eb('attempts', '+', failures) }))
        .where('event', 'in', db.selectFrom('watch_events').select('num').where('uid', '=', uid))
        .execute(),
    );
  }
}

function numberOf(id: string): number {
  return /^\d{1,15}$/.test(id) ? Number(id) : -1;
}

function watchOf(row: Selectable<WatchTable>): Watch {
  const { num, name, target, feed_key, webhook, made_by, made_at } = row;
  return {
    id: String(num),
    name,
    target: WatchTarget.parse(JSON.parse(target)),
    feedKey: feed_key,
    webhook,
    by: made_by,
    at: made_at,
  };
}

function eventOf({ uid, watch, at, told }: Selectable<WatchEventTable>): WatchEvent {
  return { id: uid, watch: String(watch), at, ...(JSON.parse(told) as WatchNews) };
}
