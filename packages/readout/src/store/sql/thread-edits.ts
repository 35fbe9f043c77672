import type { Transaction } from 'kysely';
import { StoreError } from '../store-error.ts';
import type { AnchoredAccount, LoggedDecision } from '../thread-decisions.ts';
import type { AccountDraft, AccountPlace, Grouping } from '../threads.ts';
import type { Tables } from './tables.ts';
import { type Fresh, placesOf } from './thread-accounts.ts';
import { appendDecision, knownDecision } from './thread-log.ts';
import { placeAccounts } from './thread-placing.ts';
import { absorb, knownThread, moveAccounts, newThread, refreshThreads } from './thread-rows.ts';

/** Accounts that one decision names at most. */
const MOST_NAMED = 500;

/** Makes threads one: the first of them stays. Gives its row. */
export async function mergeThreads(
  db: Transaction<Tables>,
  ids: readonly string[],
  by: string,
  grouping: Grouping,
): Promise<number> {
  const rows = [];
  for (const id of ids) rows.push(await knownThread(db, id));
  const threads = [...new Set(rows.map(({ num }) => num))];
  const [first] = rows;
  if (first === undefined || threads.length < 2) throw new StoreError('request', 'name two threads or more to merge');
  if (rows.some(({ kind }) => kind !== first.kind))
    throw new StoreError('request', 'threads of one kind only can be merged: events with events');
  const places = [];
  for (const num of threads) places.push(...(await placesOf(db, num, MOST_NAMED)));
  const accounts = terms(places);
  const { id } = await appendDecision(db, { action: 'merge', kind: first.kind, accounts }, by);
  await nameAccounts(db, id, await numsOf(db, threads), 0);
  for (const num of threads.slice(1)) await absorb(db, num, first.num);
  await refreshThreads(db, [first.num], grouping);
  return first.num;
}

/** Makes accounts a thread of their own. Gives its row. */
export async function splitThread(
  db: Transaction<Tables>,
  id: string,
  named: readonly { readonly document: string; readonly entry: string }[],
  by: string,
  grouping: Grouping,
): Promise<number> {
  const { num, kind } = await knownThread(db, id);
  const places = await placesOf(db, num, MOST_NAMED);
  const isNamed = (place: { document: string; entry: string }): boolean =>
    named.some(({ document, entry }) => document === place.document && entry === place.entry);
  const apart = places.filter(isNamed);
  const rest = places.filter((place) => !isNamed(place));
  if (apart.length === 0) throw new StoreError('request', `thread ${id} has none of these accounts`);
  if (rest.length === 0)
    throw new StoreError('request', `these are all accounts of thread ${id}: nothing would be left`);
  const logged = await appendDecision(db, { action: 'split', kind, accounts: terms(apart), from: terms(rest) }, by);
  const rows = await db
    .selectFrom('accounts')
    .innerJoin('documents', 'documents.num', 'accounts.document')
    .select(['accounts.num', 'documents.id as document', 'local_id as entry'])
    .where('thread', '=', num)
    .execute();
  const moved = rows.filter(isNamed).map((row) => row.num);
  await nameAccounts(db, logged.id, moved, 0);
  await nameAccounts(
    db,
    logged.id,
    rows.filter((row) => !isNamed(row)).map((row) => row.num),
    1,
  );
  const made = await newThread(db, kind);
  await moveAccounts(db, moved, made);
  await refreshThreads(db, [num, made], grouping);
  return made;
}

/** Takes a decision back. The threads of the accounts that it named are taken apart and made anew. */
export async function undoDecision(
  db: Transaction<Tables>,
  decision: string,
  by: string,
  grouping: Grouping,
): Promise<LoggedDecision> {
  const known = await knownDecision(db, decision);
  const logged = await appendDecision(db, { action: 'undo', decision }, by);
  const threads = await db
    .selectFrom('decision_accounts')
    .innerJoin('accounts', 'accounts.num', 'decision_accounts.account')
    .select('thread')
    .distinct()
    .where('decision', '=', Number(decision))
    .execute();
  const nums = threads.flatMap(({ thread }) => thread ?? []);
  const { action } = known.decision;
  const touched = new Set(nums);
  if (nums.length > 0 && (action === 'merge' || action === 'split')) {
    const fresh = await loosened(db, nums);
    for (const thread of await placeAccounts(db, known.decision.kind, fresh, grouping)) touched.add(thread);
  }
  await refreshThreads(db, touched, grouping);
  return logged;
}

function terms(places: readonly AccountPlace[]): AnchoredAccount[] {
  return places.map(({ document, anchor, part }) => ({ document, anchor, part }));
}

/** The accounts of threads, without a thread. */
async function loosened(db: Transaction<Tables>, threads: readonly number[]): Promise<Fresh[]> {
  const rows = await db
    .selectFrom('accounts')
    .select(['num', 'kind', 'local_id', 'part', 'traits', 'thread'])
    .where('thread', 'in', threads)
    .orderBy('num')
    .execute();
  await db.updateTable('accounts').set({ thread: null }).where('thread', 'in', threads).execute();
  const fresh: Fresh[] = [];
  for (const { num, kind, local_id, part, traits, thread } of rows) {
    const keys = await db.selectFrom('account_keys').select('key').where('account', '=', num).execute();
    const draft: AccountDraft = {
      kind,
      entry: local_id,
      part,
      keys: keys.map(({ key }) => key),
      entities: [],
      traits: JSON.parse(traits),
    };
    fresh.push({ num, kind, draft, before: thread });
  }
  return fresh;
}

async function numsOf(db: Transaction<Tables>, threads: readonly number[]): Promise<number[]> {
  const rows = await db.selectFrom('accounts').select('num').where('thread', 'in', threads).execute();
  return rows.map(({ num }) => num);
}

async function nameAccounts(
  db: Transaction<Tables>,
  decision: string,
  accounts: readonly number[],
  side: number,
): Promise<void> {
  for (let i = 0; i < accounts.length; i += MOST_NAMED) {
    const rows = accounts.slice(i, i + MOST_NAMED).map((account) => ({ decision: Number(decision), account, side }));
    await db.insertInto('decision_accounts').values(rows).execute();
  }
}
