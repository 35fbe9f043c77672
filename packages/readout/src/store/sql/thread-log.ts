import type { Kysely, Transaction } from 'kysely';
import type { Record } from '../../model/index.ts';
import { findAnchor } from '../../record/corrections/anchor.ts';
import { StoreError } from '../store-error.ts';
import { type LoggedDecision, ThreadDecision } from '../thread-decisions.ts';
import { KIND_OF } from '../thread-kinds.ts';
import { columnText } from './packing.ts';
import type { Tables } from './tables.ts';

interface DecisionRow {
  readonly num: number;
  readonly decision: string;
  readonly made_by: string;
  readonly made_at: string;
}

/** The log, the oldest first: all of it, or what names one of the documents. Takings back are in the whole log only. */
export async function readDecisions(db: Kysely<Tables>, documents?: readonly string[]): Promise<LoggedDecision[]> {
  if (documents?.length === 0) return [];
  const all = db.selectFrom('thread_decisions').selectAll().orderBy('num');
  if (documents === undefined) return (await all.execute()).map(loggedOf);
  const named = db
    .selectFrom('decision_documents')
    .select('decision')
    .where('document_id', 'in', documents.map(columnText));
  return (await all.where('num', 'in', named).execute()).map(loggedOf);
}

/** Those of them that were not taken back. */
export async function standingDecisions(db: Kysely<Tables>, documents: readonly string[]): Promise<LoggedDecision[]> {
  const log = await readDecisions(db, documents);
  if (log.length === 0) return [];
  const undone = await db.selectFrom('thread_decisions').select('undoes').where('undoes', 'is not', null).execute();
  const gone = new Set(undone.map(({ undoes }) => String(undoes)));
  return log.filter(({ id }) => !gone.has(id));
}

/** A decision of the log that can be taken back. */
export async function knownDecision(db: Kysely<Tables>, id: string): Promise<LoggedDecision> {
  const num = /^\d{1,15}$/.test(id) ? Number(id) : -1;
  const row = await db.selectFrom('thread_decisions').selectAll().where('num', '=', num).executeTakeFirst();
  if (!row) throw new StoreError('missing', `there is no decision ${JSON.stringify(id)}`);
  const undone = await db.selectFrom('thread_decisions').select('num').where('undoes', '=', num).executeTakeFirst();
  if (undone || row.undoes !== null)
    throw new StoreError('request', `decision ${id} was taken back, or takes one back: decide anew instead`);
  return loggedOf(row);
}

export async function appendDecision(
  db: Transaction<Tables>,
  decision: ThreadDecision,
  by: string,
): Promise<LoggedDecision> {
  const row = await db
    .insertInto('thread_decisions')
    .values({
      action: decision.action,
      decision: JSON.stringify(decision),
      made_by: columnText(by),
      made_at: new Date().toISOString(),
      undoes: decision.action === 'undo' ? Number(decision.decision) : null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const documents = [...new Set(documentsOf(decision))];
  if (documents.length > 0)
    await db
      .insertInto('decision_documents')
      .values(documents.map((id) => ({ document_id: columnText(id), decision: row.num })))
      .execute();
  return loggedOf(row);
}

/** Says which accounts of a document’s new record the decisions of the log mean. */
export async function linkDecisions(
  db: Transaction<Tables>,
  record: Record,
  accounts: ReadonlyMap<string, number>,
): Promise<void> {
  const { id: document } = record.document;
  for (const { id, decision } of await readDecisions(db, [document])) {
    for (const [side, named] of sidesOf(decision).entries())
      for (const { anchor, part } of named.filter((account) => account.document === document)) {
        const entry = findAnchor(record, anchor);
        const account = entry === null ? undefined : accounts.get(`${KIND_OF[anchor.kind]} ${entry} ${part}`);
        if (account === undefined) continue;
        await db
          .insertInto('decision_accounts')
          .values({ decision: Number(id), account, side })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }
  }
}

function sidesOf(decision: ThreadDecision) {
  switch (decision.action) {
    case 'merge':
    case 'rate':
      return [decision.accounts];
    case 'split':
      return [decision.accounts, decision.from];
    default:
      return [];
  }
}

function documentsOf(decision: ThreadDecision): string[] {
  if (decision.action === 'confirm shift' || decision.action === 'reject shift')
    return [decision.from.document, decision.to.document];
  return sidesOf(decision).flatMap((named) => named.map(({ document }) => document));
}

function loggedOf({ num, decision, made_by, made_at }: DecisionRow): LoggedDecision {
  return { id: String(num), decision: ThreadDecision.parse(JSON.parse(decision)), by: made_by, at: made_at };
}
