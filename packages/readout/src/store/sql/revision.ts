import type { Kysely } from 'kysely';
import { RevisionChanged } from '../store-error.ts';
import { columnText } from './packing.ts';
import type { Tables } from './tables.ts';

/** A word for the state of a document’s record: its version, when it was last filed, and how many corrections there are. */
export async function revisionOf(db: Kysely<Tables>, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('documents')
    .select(['version', 'changed_at'])
    .select(({ selectFrom, fn }) =>
      selectFrom('corrections')
        .whereRef('corrections.document', '=', 'documents.num')
        .select(fn.countAll<number>().as('count'))
        .as('corrections'),
    )
    .where('id', '=', columnText(id))
    .executeTakeFirst();
  return row ? `${row.version}-${Date.parse(row.changed_at).toString(36)}-${row.corrections ?? 0}` : null;
}

/** @throws {RevisionChanged} where the document is not in the state that somebody expects it to be in */
export async function expectRevision(db: Kysely<Tables>, id: string, expected: string | undefined): Promise<void> {
  if (expected === undefined) return;
  const present = await revisionOf(db, id);
  if (present !== expected) throw new RevisionChanged(id, present);
}
