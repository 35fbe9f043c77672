import type { Kysely } from 'kysely';
import { type Correction, Decision } from '../../model/index.ts';
import type { Tables } from './tables.ts';

/** The log as it is stored, the oldest first. */
export async function readLog(db: Kysely<Tables>, document?: number): Promise<Correction[]> {
  let query = db
    .selectFrom('corrections')
    .leftJoin('documents', 'documents.num', 'corrections.document')
    .select(['corrections.num', 'documents.id', 'decision', 'made_by', 'made_at'])
    .orderBy('corrections.num');
  if (document !== undefined) query = query.where('corrections.document', '=', document);
  const rows = await query.execute();
  return rows.map(({ num, id, decision, made_by, made_at }) => ({
    id: String(num),
    document: id,
    decision: Decision.parse(JSON.parse(decision)),
    by: made_by,
    at: made_at,
  }));
}

/** Those that hold: no undoing, and not undone by one that holds itself. */
export function standing(log: readonly Correction[]): Correction[] {
  const undone = new Set<string>();
  for (const { id, decision } of log.toReversed())
    if (decision.action === 'undo' && !undone.has(id)) undone.add(decision.correction);
  return log.filter(({ id, decision }) => decision.action !== 'undo' && !undone.has(id));
}

/** What people decided on a document’s record and stands by. */
export async function standingCorrections(db: Kysely<Tables>, document: number): Promise<Correction[]> {
  const log = await readLog(db, document);
  return standing(log).filter(({ decision }) => decision.action !== 'split');
}
