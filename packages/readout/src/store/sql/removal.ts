import { sql, type Transaction } from 'kysely';
import { StoreError } from '../store-error.ts';
import type { Backend } from './backend.ts';
import { columnText } from './packing.ts';
import type { Tables } from './tables.ts';

/**
 * Takes a document out of the archive for good: its versions, raw bytes, records, entries and corrections.
 * @throws {StoreError} `missing`
 */
export async function removeDocument(backend: Backend, db: Transaction<Tables>, id: string): Promise<void> {
  const row = await db.selectFrom('documents').select('num').where('id', '=', columnText(id)).executeTakeFirst();
  if (!row) throw new StoreError('missing', `there is no document ${JSON.stringify(id)}`);
  const { num } = row;
  const entries = await db.selectFrom('entries').select('num').where('document', '=', num).execute();
  if (entries.length > 0)
    await backend.fullText.remove(
      db,
      'entry',
      entries.map((entry) => entry.num),
    );
  await backend.fullText.remove(db, 'document', [num]);
  await db.deleteFrom('corrections').where('document', '=', num).where('undoes', 'is not', null).execute();
  await db.deleteFrom('corrections').where('document', '=', num).execute();
  await db.updateTable('documents').set({ near_duplicate_of: null }).where('near_duplicate_of', '=', num).execute();
  const snapshots = await db.selectFrom('versions').select('snapshot').where('document', '=', num).execute();
  await db.deleteFrom('documents').where('num', '=', num).execute();
  for (const { snapshot } of snapshots)
    if (snapshot !== null)
      await sql`delete from snapshots where sha256 = ${snapshot}
        and not exists (select 1 from versions where snapshot = ${snapshot})`.execute(db);
}
