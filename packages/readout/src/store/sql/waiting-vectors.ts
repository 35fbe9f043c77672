import type { Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** Stands in the place of a model where vectors are yet to be made. */
export const NO_MODEL = '';

/** Lets a document, whose record has changed, wait for its vectors. */
export async function awaitVectors(db: Transaction<Tables>, document: number): Promise<void> {
  await db.deleteFrom('vectors').where('document', '=', document).execute();
  const none = { signs: new Uint8Array(), rest: new Uint8Array() };
  await db
    .insertInto('vectors')
    .values({ document, model: NO_MODEL, passages: '[]', ...none })
    .execute();
}
