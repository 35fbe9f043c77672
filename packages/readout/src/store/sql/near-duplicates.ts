import type { Kysely } from 'kysely';
import { bandsOf, NEAR_DUPLICATE, shinglesOf, similarity } from '../near-duplicate.ts';
import { unpackText } from './packing.ts';
import type { Tables } from './tables.ts';

/** So many of the likeliest candidates are compared word by word. */
const COMPARED = 5;

/** Enters a version’s bands; gives the row number of the document whose current text is nearly the same, if there is one. */
export async function findNearDuplicate(
  db: Kysely<Tables>,
  { document, version, text }: { readonly document: number; readonly version: number; readonly text: string },
): Promise<number | null> {
  const shingles = shinglesOf(text);
  const bands = bandsOf(shingles);
  if (bands.length === 0) return null;
  const candidates = await db
    .selectFrom('version_bands')
    .innerJoin('versions', 'versions.num', 'version_bands.version')
    .innerJoin('documents', (join) =>
      join
        .onRef('documents.num', '=', 'versions.document')
        .onRef('documents.version', '=', 'versions.number')
        .on('documents.near_duplicate_of', 'is', null),
    )
    .select(['versions.num', 'versions.document'])
    .select(({ fn }) => fn.countAll<number>().as('common'))
    .where('band', 'in', bands)
    .where('versions.document', '!=', document)
    .groupBy(['versions.num', 'versions.document'])
    .orderBy('common', 'desc')
    .orderBy('versions.num')
    .limit(COMPARED)
    .execute();
  await insertBands(db, version, bands);
  for (const { num, document: other } of candidates) {
    const { text: packed } = await db
      .selectFrom('versions')
      .select('text')
      .where('num', '=', num)
      .executeTakeFirstOrThrow();
    if (similarity(shingles, shinglesOf(unpackText(packed))) >= NEAR_DUPLICATE) return other;
  }
  return null;
}

/** Makes a version one that later texts are compared with. */
export async function enterBands(db: Kysely<Tables>, version: number, text: string): Promise<void> {
  await insertBands(db, version, bandsOf(shinglesOf(text)));
}

async function insertBands(db: Kysely<Tables>, version: number, bands: readonly number[]): Promise<void> {
  if (bands.length === 0) return;
  await db
    .insertInto('version_bands')
    .values(bands.map((band) => ({ band, version })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
