import type { Kysely } from 'kysely';
import type { Entity, Record } from '../../model/index.ts';
import { entityKey, nameKey } from '../entity-key.ts';
import { columnText } from './packing.ts';
import type { Tables } from './tables.ts';

/** Which entity of the archive each entity of a record is: row numbers by local id. New ones are entered. */
export async function linkEntities(db: Kysely<Tables>, document: number, record: Record): Promise<Map<string, number>> {
  const splits = await db.selectFrom('entity_splits').selectAll().where('document', '=', document).execute();
  const instead = new Map(splits.map((split) => [split.entity, split.instead]));
  const linked = new Map<string, number>();
  for (const entity of record.entities) {
    const num = await linkEntity(db, entity, entityKey(entity, record));
    const other = instead.get(num);
    // Whoever was split off is asked for by the same name.
    if (other !== undefined) await enterName(db, other, entity.name);
    linked.set(entity.id, other ?? num);
  }
  return linked;
}

async function linkEntity(db: Kysely<Tables>, entity: Entity, key: string): Promise<number> {
  const known = (await byKey(db, key)) ?? (await byName(db, entity, key));
  if (known !== undefined) {
    if (!key.startsWith('in:')) await enterName(db, known, entity.name);
    return known;
  }
  const { kind, ref } = entity;
  const { num } = await db
    .insertInto('entities')
    .values({ key: columnText(key), kind, name: columnText(entity.name), ref, canonical: null })
    .returning('num')
    .executeTakeFirstOrThrow();
  await db.updateTable('entities').set({ canonical: num }).where('num', '=', num).execute();
  await enterName(db, num, entity.name);
  return num;
}

async function byKey(db: Kysely<Tables>, key: string): Promise<number | undefined> {
  const row = await db.selectFrom('entities').select('num').where('key', '=', columnText(key)).executeTakeFirst();
  return row?.num;
}

/**
 * An entity that the gazetteer came to know after it was first seen, or the other way round: the one of that name and kind,
 * if there is no second one.
 */
async function byName(db: Kysely<Tables>, entity: Entity, key: string): Promise<number | undefined> {
  const isFullName = key.startsWith('ref:') || key.startsWith(`name:${entity.kind}:`);
  if (!isFullName || (entity.kind === 'person' && !nameKey(entity.name).includes(' '))) return undefined;
  const rows = await db
    .selectFrom('entities')
    .innerJoin('entity_names', 'entity_names.entity', 'entities.num')
    .select(['entities.num', 'entities.ref', 'entities.key'])
    .where('name_key', '=', columnText(nameKey(entity.name)))
    .where('kind', '=', entity.kind)
    .execute();
  const others = rows.filter(({ key, ref }) => !/^(?:in|split):/.test(key) && (ref === null || entity.ref === null));
  const [only] = others;
  if (others.length !== 1 || only === undefined) return undefined;
  if (entity.ref !== null)
    await db.updateTable('entities').set({ key, ref: entity.ref }).where('num', '=', only.num).execute();
  return only.num;
}

async function enterName(db: Kysely<Tables>, entity: number, name: string): Promise<void> {
  await db
    .insertInto('entity_names')
    .values({ entity, name_key: columnText(nameKey(name)) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
