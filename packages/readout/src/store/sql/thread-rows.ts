import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import { StoreError } from '../store-error.ts';
import type { ThreadKind } from '../thread-kinds.ts';
import type { Grouping, Thread } from '../threads.ts';
import { columnText } from './packing.ts';
import type { Tables } from './tables.ts';
import { firstAccounts, storedAccounts } from './thread-accounts.ts';
import type { ThreadTable } from './thread-tables.ts';

/** Accounts that a thread’s description is made of. */
const DESCRIBING = 40;

export async function newThread(db: Transaction<Tables>, kind: ThreadKind): Promise<number> {
  const unknown = { event_type: null, mode: null, status: null, date_from: null, date_to: null };
  const { num } = await db
    .insertInto('threads')
    .values({
      kind,
      ...unknown,
      label: '',
      latest: '',
      accounts: 0,
      documents: 0,
      rating: null,
      merged_into: null,
      changed_at: new Date().toISOString(),
    })
    .returning('num')
    .executeTakeFirstOrThrow();
  return num;
}

export async function moveAccounts(db: Transaction<Tables>, nums: readonly number[], thread: number): Promise<void> {
  await db.updateTable('accounts').set({ thread }).where('num', 'in', nums).execute();
}

/** Makes all accounts of a thread those of another one, which it is from now on. */
export async function absorb(db: Transaction<Tables>, thread: number, into: number): Promise<void> {
  await db.updateTable('accounts').set({ thread: into }).where('thread', '=', thread).execute();
  await db
    .updateTable('threads')
    .set({ merged_into: into, accounts: 0, documents: 0 })
    .where(({ eb, or }) => or([eb('num', '=', thread), eb('merged_into', '=', thread)]))
    .execute();
}

/** The row of a thread or of the one that it was merged into. */
export async function threadRow(db: Kysely<Tables>, id: string): Promise<Selectable<ThreadTable> | null> {
  const num = /^\d{1,15}$/.test(id) ? Number(id) : -1;
  const row = await db.selectFrom('threads').selectAll().where('num', '=', num).executeTakeFirst();
  if (!row) return null;
  if (row.merged_into === null) return row;
  return (await db.selectFrom('threads').selectAll().where('num', '=', row.merged_into).executeTakeFirst()) ?? null;
}

/** @throws {StoreError} `missing` */
export async function knownThread(db: Kysely<Tables>, id: string): Promise<Selectable<ThreadTable>> {
  const row = await threadRow(db, id);
  if (!row) throw new StoreError('missing', `there is no thread ${JSON.stringify(id)}`);
  return row;
}

/**
 * Describes threads by the accounts that they have now. One that has none left is what its accounts went to, or is gone.
 * @param wentTo where the accounts of an empty thread are now
 */
export async function refreshThreads(
  db: Transaction<Tables>,
  threads: Iterable<number>,
  grouping: Grouping,
  wentTo: ReadonlyMap<number, number> = new Map(),
): Promise<void> {
  for (const num of new Set(threads)) {
    const row = await db
      .selectFrom('threads')
      .select(['kind', 'merged_into'])
      .where('num', '=', num)
      .executeTakeFirst();
    if (!row || row.merged_into !== null) continue;
    const members = await storedAccounts(db, await firstAccounts(db, [num], DESCRIBING));
    if (members.length === 0) {
      await retire(db, num, wentTo.get(num));
      continue;
    }
    const { label, eventType, mode, status, from, to, latest } = grouping.describe(row.kind, members);
    const counted = await db
      .selectFrom('accounts')
      .select(({ fn }) => [
        fn.countAll<number>().as('accounts'),
        fn.count<number>('document').distinct().as('documents'),
      ])
      .where('thread', '=', num)
      .executeTakeFirstOrThrow();
    await db
      .updateTable('threads')
      .set({
        label: columnText(label),
        event_type: eventType,
        mode: columnText(mode),
        status,
        date_from: from,
        date_to: to,
        latest: latest ?? '',
        accounts: Number(counted.accounts),
        documents: Number(counted.documents),
        rating: row.kind === 'agreement' ? await ratingOf(db, num) : null,
        changed_at: new Date().toISOString(),
      })
      .where('num', '=', num)
      .execute();
  }
}

async function retire(db: Transaction<Tables>, thread: number, into: number | undefined): Promise<void> {
  if (into !== undefined && into !== thread) return await absorb(db, thread, into);
  await db.updateTable('threads').set({ merged_into: null }).where('merged_into', '=', thread).execute();
  await db.deleteFrom('threads').where('num', '=', thread).execute();
}

/** The latest rating that stands and means one of the accounts that the thread has now. */
async function ratingOf(db: Kysely<Tables>, thread: number): Promise<number | null> {
  const { rows } = await sql<{ decision: string }>`
    select d.decision from thread_decisions d
    join decision_accounts da on da.decision = d.num join accounts a on a.num = da.account
    where a.thread = ${thread} and d.action = 'rate'
      and not exists (select 1 from thread_decisions u where u.undoes = d.num)
    order by d.num desc limit 1`.execute(db);
  return rows[0] ? Number(JSON.parse(rows[0].decision).rating) : null;
}

export function threadOf(row: Selectable<ThreadTable>): Thread {
  const { num, kind, label, event_type, mode, status, date_from, date_to, latest, accounts, documents, rating } = row;
  return {
    id: String(num),
    kind,
    label,
    eventType: event_type,
    mode,
    status,
    from: date_from,
    to: date_to,
    latest: latest || null,
    accounts,
    documents,
    rating,
    changedAt: row.changed_at,
  };
}
