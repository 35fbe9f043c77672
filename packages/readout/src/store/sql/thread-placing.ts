import type { Kysely, Transaction } from 'kysely';
import type { ThreadKind } from '../thread-kinds.ts';
import type { Account, Grouping, Unit } from '../threads.ts';
import type { Tables } from './tables.ts';
import { candidatesFor, type Fresh, firstAccounts, type StoredAccount, storedAccounts } from './thread-accounts.ts';
import { readBonds } from './thread-bonds.ts';
import { absorb, moveAccounts, newThread } from './thread-rows.ts';

/** Accounts that stand for a thread when another account is compared with it. */
const REPRESENTATIVES = 12;

/**
 * Puts new accounts of one kind into threads. A thread that is there stays whole: accounts join it, and two may become one.
 * @returns the threads that changed
 */
export async function placeAccounts(
  db: Transaction<Tables>,
  kind: ThreadKind,
  fresh: readonly Fresh[],
  grouping: Grouping,
): Promise<Set<number>> {
  if (fresh.length === 0) return new Set();
  const own = new Set(fresh.map(({ num }) => num));
  const { accounts, bonds } = await neighbourhood(db, fresh, own);
  const nums = new Map<Account, number>(accounts.map((account) => [account, account.num]));
  const units = unitsOf(accounts, own);
  const bond = (a: Account, b: Account) => bonds.between(nums.get(a) ?? -1, nums.get(b) ?? -1);
  const before = new Map(fresh.map(({ num, before }) => [num, before]));

  const touched = new Set<number>();
  const taken = new Set(units.flatMap(({ thread }) => (thread === null ? [] : [Number(thread)])));
  for (const group of grouping.join(kind, units, bond)) {
    const joined = group.map((i) => units[i] as Unit);
    const threads = joined.flatMap(({ thread }) => (thread === null ? [] : [Number(thread)])).sort((a, b) => a - b);
    const members = joined.filter(({ thread }) => thread === null).flatMap((unit) => unit.accounts);
    const rows = members.map((account) => nums.get(account) as number);
    const former = rows.flatMap((num) => before.get(num) ?? []).find((thread) => !taken.has(thread));
    const thread = threads[0] ?? former ?? (await newThread(db, kind));
    taken.add(thread);
    if (rows.length > 0) await moveAccounts(db, rows, thread);
    for (const other of threads.slice(1)) await absorb(db, other, thread);
    if (rows.length > 0 || threads.length > 1) touched.add(thread);
  }
  return touched;
}

/** New accounts with all that may belong with them, and what people said of these. */
async function neighbourhood(db: Kysely<Tables>, fresh: readonly Fresh[], own: ReadonlySet<number>) {
  const near = new Set<number>();
  for (const account of fresh) for (const num of await candidatesFor(db, account)) near.add(num);
  const said = await readBonds(db, [...own]);
  for (const num of said.accounts) near.add(num);
  const found = await storedAccounts(
    db,
    [...near].filter((num) => !own.has(num)),
  );
  const former = fresh.flatMap(({ before }) => before ?? []);
  const threads = [...new Set([...found.flatMap(({ thread }) => thread ?? []), ...former])];
  const firsts = await firstAccounts(db, threads, REPRESENTATIVES);
  const all = new Set([...own, ...near, ...firsts]);
  const bonds = await readBonds(db, [...all]);
  for (const num of bonds.accounts) all.add(num);
  return { accounts: await storedAccounts(db, [...all]), bonds };
}

/** Each thread by its accounts, each new account alone. */
function unitsOf(accounts: readonly StoredAccount[], own: ReadonlySet<number>): Unit[] {
  const threads = Map.groupBy(
    accounts.filter(({ num }) => !own.has(num)),
    ({ thread }) => thread,
  );
  return [
    ...Array.from(threads, ([thread, members]) => ({ thread: String(thread), accounts: members })),
    ...accounts.filter(({ num }) => own.has(num)).map((account) => ({ thread: null, accounts: [account] })),
  ];
}
