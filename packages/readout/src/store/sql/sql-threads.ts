import { type Kysely, sql, type Transaction } from 'kysely';
import { applyCorrections } from '../../record/corrections/corrections.ts';
import { decodeCursor, encodeCursor, type Page, type PageRequest } from '../page.ts';
import { StoreError } from '../store-error.ts';
import type { LoggedDecision } from '../thread-decisions.ts';
import { THREAD_KINDS, type ThreadKind } from '../thread-kinds.ts';
import type { AccountPlace, Grouping, KnownEntity, Regrouped, Thread, ThreadFilter, ThreadStore } from '../threads.ts';
import type { Backend } from './backend.ts';
import { standingCorrections } from './correction-log.ts';
import { currentRecord } from './current-record.ts';
import { columnText } from './packing.ts';
import type { Tables } from './tables.ts';
import { accountName, enterAccounts, entitiesOf, type Fresh, placesOf, takeAccounts } from './thread-accounts.ts';
import { mergeThreads, splitThread, undoDecision } from './thread-edits.ts';
import { appendDecision, linkDecisions } from './thread-log.ts';
import { placeAccounts } from './thread-placing.ts';
import { knownThread, refreshThreads, threadOf, threadRow } from './thread-rows.ts';
import type { ThreadTable } from './thread-tables.ts';

/** Accounts that a decision names, and a page of a thread shows. */
const MOST_ACCOUNTS = 500;

export class SqlThreads implements ThreadStore {
  readonly #backend: Backend;

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  get #db(): Kysely<Tables> {
    return this.#backend.db;
  }

  regroup(document: string, grouping: Grouping): Promise<Regrouped> {
    return this.#backend.write(async (db) => {
      const current = await currentRecord(db, document);
      if (!current) throw new StoreError('missing', `there is no document ${document}`);
      const { record } = applyCorrections(current.record, await standingCorrections(db, current.document));
      const entities = await entitiesOf(db, current.num);
      const drafts = grouping.accountsOf(record, (local) => entities.get(local) ?? null);
      const { threads: before, touched } = await takeAccounts(db, current.document, record);
      const nums = await enterAccounts(db, current.document, record, drafts);
      await linkDecisions(db, record, nums);
      for (const kind of THREAD_KINDS) {
        const fresh = drafts
          .filter((draft) => draft.kind === kind)
          .map((draft): Fresh => {
            const name = accountName(draft);
            return { num: nums.get(name) as number, kind, draft, before: before.get(name) ?? null };
          });
        for (const thread of await placeAccounts(db, kind, fresh, grouping)) touched.add(thread);
      }
      const wentTo = await wentToOf(db, before, nums);
      await refreshThreads(db, touched, grouping, wentTo);
      return { threads: await threadsOfDocument(db, document) };
    });
  }

  async forget(document: string, grouping: Grouping): Promise<void> {
    await this.#backend.write(async (db) => {
      const threads = await threadsOfDocument(db, document);
      const own = db.selectFrom('documents').select('num').where('id', '=', columnText(document));
      await db.deleteFrom('accounts').where('document', 'in', own).execute();
      await refreshThreads(
        db,
        threads.map(({ thread }) => Number(thread)),
        grouping,
      );
    });
  }

  async entitiesOf(document: string, version?: number): Promise<Map<string, KnownEntity>> {
    const record = await this.#db
      .selectFrom('records')
      .innerJoin('versions', 'versions.num', 'records.version')
      .innerJoin('documents', 'documents.num', 'versions.document')
      .select('records.num')
      .where('documents.id', '=', columnText(document))
      .where(({ eb, ref }) => eb('versions.number', '=', version ?? ref('documents.version')))
      .orderBy('made_at', 'desc')
      .orderBy('records.num', 'desc')
      .limit(1)
      .executeTakeFirst();
    return record ? await entitiesOf(this.#db, record.num) : new Map();
  }

  async list(kind: ThreadKind, filter: ThreadFilter, { cursor, limit }: PageRequest): Promise<Page<Thread>> {
    const { entities, from, to, documents } = filter;
    const day = sql.ref('t.latest');
    const parts = [sql`t.kind = ${kind} and t.merged_into is null`];
    if (documents !== undefined) parts.push(sql`t.documents >= ${documents}`);
    if (from !== undefined) parts.push(sql`${day} >= ${from}`);
    if (to !== undefined) parts.push(sql`${day} <= ${to} and ${day} <> ''`);
    if (entities !== undefined) parts.push(ofEntities(entities));
    if (cursor) {
      const [latest, num] = decodeCursor(cursor, ['', 0] as [string, number]);
      parts.push(sql`(${day} < ${latest} or (${day} = ${latest} and t.num < ${num}))`);
    }
    const { rows } = await sql<ThreadTable & { num: number }>`
      select t.* from threads t where ${sql.join(parts, sql` and `)}
      order by t.latest desc, t.num desc limit ${limit + 1}`.execute(this.#db);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(threadOf),
      next: last ? encodeCursor([last.latest, last.num]) : null,
    };
  }

  async get(id: string): Promise<Thread | null> {
    const row = await threadRow(this.#db, id);
    return row && threadOf(row);
  }

  async accounts(id: string, most = MOST_ACCOUNTS): Promise<AccountPlace[]> {
    const row = await threadRow(this.#db, id);
    return row ? await placesOf(this.#db, row.num, most) : [];
  }

  ofDocument(document: string): Promise<Regrouped['threads']> {
    return threadsOfDocument(this.#db, document);
  }

  merge(ids: readonly string[], by: string, grouping: Grouping): Promise<Thread> {
    return this.#change(async (db) => await mergeThreads(db, ids, by, grouping));
  }

  split(
    id: string,
    accounts: readonly { readonly document: string; readonly entry: string }[],
    by: string,
    grouping: Grouping,
  ): Promise<Thread> {
    return this.#change(async (db) => await splitThread(db, id, accounts, by, grouping));
  }

  rate(id: string, rating: number, by: string): Promise<Thread> {
    return this.#change(async (db) => {
      const { num, kind } = await knownThread(db, id);
      if (kind !== 'agreement') throw new StoreError('request', `thread ${id} is no agreement: only these are rated`);
      const places = await placesOf(db, num, MOST_ACCOUNTS);
      const accounts = places.map(({ document, anchor, part }) => ({ document, anchor, part }));
      const { id: decision } = await appendDecision(db, { action: 'rate', kind, accounts, rating }, by);
      await db
        .insertInto('decision_accounts')
        .columns(['decision', 'account', 'side'])
        .expression((eb) =>
          eb
            .selectFrom('accounts')
            .select([sql.val(Number(decision)).as('decision'), 'accounts.num', sql.val(0).as('side')])
            .where('thread', '=', num),
        )
        .execute();
      await db
        .updateTable('threads')
        .set({ rating, changed_at: new Date().toISOString() })
        .where('num', '=', num)
        .execute();
      return num;
    });
  }

  undo(decision: string, by: string, grouping: Grouping): Promise<LoggedDecision> {
    return this.#backend.write((db) => undoDecision(db, decision, by, grouping));
  }

  /** @param change gives the row of the thread to show */
  #change(change: (db: Transaction<Tables>) => Promise<number>): Promise<Thread> {
    return this.#backend.write(async (db) => threadOf(await knownThread(db, String(await change(db)))));
  }
}

function ofEntities(entities: readonly string[]) {
  const nums = entities.filter((id) => /^\d{1,15}$/.test(id)).map(Number);
  if (nums.length === 0) return sql`1 = 0`;
  return sql`t.num in (
    select a.thread from account_entities ae join accounts a on a.num = ae.account
    where ae.entity in (select m.num from entities m where m.canonical in (${sql.join(nums)})))`;
}

/** Into which thread the accounts went that were in one before. */
async function wentToOf(
  db: Kysely<Tables>,
  before: ReadonlyMap<string, number>,
  nums: ReadonlyMap<string, number>,
): Promise<Map<number, number>> {
  const wentTo = new Map<number, number>();
  for (const [name, thread] of before) {
    const num = nums.get(name);
    if (num === undefined || wentTo.has(thread)) continue;
    const row = await db.selectFrom('accounts').select('thread').where('num', '=', num).executeTakeFirst();
    if (row?.thread) wentTo.set(thread, row.thread);
  }
  return wentTo;
}

async function threadsOfDocument(db: Kysely<Tables>, document: string): Promise<Regrouped['threads']> {
  const rows = await db
    .selectFrom('accounts')
    .innerJoin('documents', 'documents.num', 'accounts.document')
    .select(['thread', 'kind', 'local_id'])
    .where('documents.id', '=', columnText(document))
    .orderBy('accounts.num')
    .execute();
  return Map.groupBy(rows, ({ thread }) => thread)
    .entries()
    .map(([thread, accounts]) => ({
      thread: String(thread),
      kind: accounts[0]?.kind as ThreadKind,
      entries: [...new Set(accounts.map(({ local_id }) => local_id))],
    }))
    .toArray();
}
