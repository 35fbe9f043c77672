import { type Kysely, sql, type Transaction } from 'kysely';
import type { Anchor, Record } from '../../model/index.ts';
import { anchorOf, findAnchor } from '../../record/corrections/anchor.ts';
import { ENTRIES_OF, type ThreadKind } from '../thread-kinds.ts';
import type { Account, AccountDraft, AccountPlace, KnownEntity } from '../threads.ts';
import { columnText } from './packing.ts';
import type { Tables } from './tables.ts';

/** Rows in one statement. */
const BATCH = 500;
/** Accounts looked at for each new one: those with the most keys in common. */
const MOST_CANDIDATES = 60;
/** Keys that they are looked up by, and accounts of each: the latest. So a look-up costs the same in an archive of any size. */
const MOST_KEYS = 80;
const MOST_OF_KEY = 200;

/** A new account, and the thread that the same entry was in before. */
export interface Fresh {
  readonly num: number;
  readonly kind: ThreadKind;
  readonly draft: AccountDraft;
  readonly before: number | null;
}

/** What an account of a document is known by. */
export function accountName({ kind, entry, part }: AccountDraft): string {
  return `${kind} ${entry} ${part}`;
}

/** An account with its row and thread; a new one has no thread yet. */
export interface StoredAccount extends Account {
  readonly num: number;
  readonly thread: number | null;
}

/** Which entity of the archive each entity of a record is, merged ones as what they were merged into. */
export async function entitiesOf(db: Kysely<Tables>, record: number): Promise<Map<string, KnownEntity>> {
  const rows = await db
    .selectFrom('record_entities')
    .innerJoin('entities as named', 'named.num', 'record_entities.entity')
    .innerJoin('entities', 'entities.num', 'named.canonical')
    .select(['local_id', 'entities.num', 'entities.name', 'entities.ref'])
    .where('record', '=', record)
    .execute();
  return new Map(rows.map(({ local_id, num, name, ref }) => [local_id, { id: String(num), name, ref }]));
}

/** Takes a document’s accounts away; says in which thread each entry of its new record was. */
export async function takeAccounts(
  db: Transaction<Tables>,
  document: number,
  record: Record,
): Promise<{ threads: Map<string, number>; touched: Set<number> }> {
  const rows = await db
    .selectFrom('accounts')
    .select(['kind', 'part', 'anchor', 'thread'])
    .where('document', '=', document)
    .execute();
  const threads = new Map<string, number>();
  for (const { kind, part, anchor, thread } of rows) {
    const entry = findAnchor(record, JSON.parse(anchor) as Anchor);
    if (entry !== null && thread !== null) threads.set(`${kind} ${entry} ${part}`, thread);
  }
  await db.deleteFrom('accounts').where('document', '=', document).execute();
  return { threads, touched: new Set(rows.flatMap(({ thread }) => thread ?? [])) };
}

/** Enters a document’s accounts, without threads: rows by `accountName`. */
export async function enterAccounts(
  db: Transaction<Tables>,
  document: number,
  record: Record,
  drafts: readonly AccountDraft[],
): Promise<Map<string, number>> {
  const nums = new Map<string, number>();
  const rows = drafts.map((draft) => ({
    thread: null,
    kind: draft.kind,
    document,
    local_id: columnText(draft.entry),
    part: draft.part,
    anchor: JSON.stringify(anchorOf(record, ENTRIES_OF[draft.kind], draft.entry)),
    traits: JSON.stringify(draft.traits),
  }));
  for (let i = 0; i < rows.length; i += BATCH) {
    const entered = await db
      .insertInto('accounts')
      .values(rows.slice(i, i + BATCH))
      .returning(['num', 'kind', 'local_id', 'part'])
      .execute();
    for (const { num, kind, local_id, part } of entered) nums.set(`${kind} ${local_id} ${part}`, num);
  }
  await enterKeys(
    db,
    drafts.map((draft) => [nums.get(accountName(draft)) as number, draft]),
  );
  return nums;
}

async function enterKeys(
  db: Transaction<Tables>,
  drafts: readonly (readonly [account: number, draft: AccountDraft])[],
): Promise<void> {
  const keys = drafts.flatMap(([account, { keys }]) => keys.map((key) => ({ key: columnText(key), account })));
  const entities = drafts.flatMap(([account, { entities }]) =>
    [...new Set(entities)].map((entity) => ({ entity: Number(entity), account })),
  );
  for (let i = 0; i < keys.length; i += BATCH)
    await db
      .insertInto('account_keys')
      .values(keys.slice(i, i + BATCH))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  for (let i = 0; i < entities.length; i += BATCH)
    await db
      .insertInto('account_entities')
      .values(entities.slice(i, i + BATCH))
      .execute();
}

/** Rows of the accounts that share the most keys with a new one, the latest first. */
export async function candidatesFor(db: Kysely<Tables>, { draft, num }: Fresh): Promise<number[]> {
  const keys = [...new Set(draft.keys)].slice(0, MOST_KEYS);
  if (keys.length === 0) return [];
  const found = keys.map(
    (key) => sql`select account from (
      select account from account_keys where key = ${columnText(key)} and account <> ${num}
      order by account desc limit ${MOST_OF_KEY}) latest`,
  );
  const { rows } = await sql<{ account: number }>`
    select account from (${sql.join(found, sql` union all `)}) shared
    group by account order by count(*) desc, account desc limit ${MOST_CANDIDATES}`.execute(db);
  return rows.map(({ account }) => account);
}

export async function storedAccounts(db: Kysely<Tables>, nums: readonly number[]): Promise<StoredAccount[]> {
  if (nums.length === 0) return [];
  const rows = await db
    .selectFrom('accounts')
    .innerJoin('documents', 'documents.num', 'accounts.document')
    .select(['accounts.num', 'thread', 'documents.id', 'local_id', 'part', 'traits'])
    .where('accounts.num', 'in', nums)
    .orderBy('accounts.num')
    .execute();
  return rows.map(({ num, thread, id, local_id, part, traits }) => ({
    num,
    thread,
    document: id,
    entry: local_id,
    part,
    traits: JSON.parse(traits),
  }));
}

/** The first accounts of each of some threads: rows. */
export async function firstAccounts(db: Kysely<Tables>, threads: readonly number[], most: number): Promise<number[]> {
  if (threads.length === 0) return [];
  const firsts = threads.map(
    (thread) => sql`select num from (
      select num from accounts where thread = ${thread} order by num limit ${most}) firsts`,
  );
  const { rows } = await sql<{ num: number }>`${sql.join(firsts, sql` union all `)}`.execute(db);
  return rows.map(({ num }) => num);
}

/** A thread’s accounts, in the order of publication. */
export async function placesOf(db: Kysely<Tables>, thread: number, most: number): Promise<AccountPlace[]> {
  const rows = await db
    .selectFrom('accounts')
    .innerJoin('documents', 'documents.num', 'accounts.document')
    .select(['documents.id', 'local_id', 'part', 'anchor'])
    .where('thread', '=', thread)
    .orderBy('documents.published')
    .orderBy('accounts.num')
    .limit(most)
    .execute();
  return rows.map(({ id, local_id, part, anchor }) => ({
    document: id,
    entry: local_id,
    part,
    anchor: JSON.parse(anchor),
  }));
}
