import type { Transaction } from 'kysely';
import type { Correction, CorrectionRequest, Decision } from '../../model/index.ts';
import { applyCorrections, decide } from '../../record/corrections/corrections.ts';
import type { CorrectionStore, MadeCorrection } from '../corrections.ts';
import { StoreError } from '../store-error.ts';
import type { Backend } from './backend.ts';
import { readLog, standing, standingCorrections } from './correction-log.ts';
import { type CurrentRecord, currentRecord } from './current-record.ts';
import { indexRecord } from './indexed-record.ts';
import { columnText } from './packing.ts';
import { expectRevision, revisionOf } from './revision.ts';
import { enqueueDocumentsOf } from './sql-follow-queue.ts';
import type { Tables } from './tables.ts';

export class SqlCorrections implements CorrectionStore {
  readonly #backend: Backend;

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  correct(document: string, request: CorrectionRequest, by: string, ifRevision?: string): Promise<MadeCorrection> {
    return this.#backend.write(async (db) => {
      const current = await this.#current(db, document);
      await expectRevision(db, document, ifRevision);
      const { record } = applyCorrections(current.record, await standingCorrections(db, current.document));
      const correction = await append(db, current, decide(record, request), by);
      await this.#reindex(db, current);
      return correction;
    });
  }

  merge(entity: string, into: string, by: string): Promise<MadeCorrection> {
    return this.#backend.write(async (db) => {
      for (const id of [entity, into]) await knownEntity(db, id);
      const correction = await append(db, null, { action: 'merge', entity, into }, by);
      await replayMerges(db);
      await enqueueDocumentsOf(db, Number(entity));
      return correction;
    });
  }

  split(entity: string, document: string, by: string): Promise<MadeCorrection> {
    return this.#backend.write(async (db) => {
      const current = await this.#current(db, document);
      const num = await knownEntity(db, entity);
      const present = await db
        .selectFrom('document_entities')
        .select('entity')
        .where('document', '=', current.document)
        .where('entity', '=', num)
        .executeTakeFirst();
      if (!present) throw new StoreError('missing', `${document} does not speak of entity ${entity}`);
      const correction = await append(db, current, { action: 'split', entity }, by);
      await this.#replaySplits(db, current);
      return correction;
    });
  }

  undo(correction: string, by: string, ifRevision?: string): Promise<MadeCorrection> {
    return this.#backend.write(async (db) => {
      const log = await readLog(db);
      const target = log.find(({ id }) => id === correction);
      if (!target) throw new StoreError('missing', `there is no correction ${correction}`);
      const current = target.document === null ? null : await this.#current(db, target.document);
      if (target.document !== null) await expectRevision(db, target.document, ifRevision);
      const made = await append(db, current, { action: 'undo', correction }, by);
      const { decision } = target;
      if (decision.action === 'merge') await enqueueDocumentsOf(db, Number(decision.entity));
      if (current) await this.#replaySplits(db, current);
      else await replayMerges(db);
      return made;
    });
  }

  async log(document?: string): Promise<Correction[]> {
    const { db } = this.#backend;
    if (document === undefined) return await readLog(db);
    const row = await db
      .selectFrom('documents')
      .select('num')
      .where('id', '=', columnText(document))
      .executeTakeFirst();
    return row ? await readLog(db, row.num) : [];
  }

  async #current(db: Transaction<Tables>, id: string): Promise<CurrentRecord> {
    const current = await currentRecord(db, id);
    if (!current) throw new StoreError('missing', `there is no document ${id}`);
    return current;
  }

  /** Answers questions about the document from its corrected record. */
  async #reindex(db: Transaction<Tables>, current: CurrentRecord): Promise<void> {
    const { record } = applyCorrections(current.record, await standingCorrections(db, current.document));
    await indexRecord(this.#backend, db, { document: current.document, record: current.num }, record);
  }

  /** Makes the document’s splits those that the log says. */
  async #replaySplits(db: Transaction<Tables>, current: CurrentRecord): Promise<void> {
    const { document } = current;
    await db.deleteFrom('entity_splits').where('document', '=', document).execute();
    for (const { id, decision } of standing(await readLog(db, document))) {
      if (decision.action !== 'split') continue;
      const entity = Number(decision.entity);
      const instead = await splitOff(db, entity, id);
      await db
        .insertInto('entity_splits')
        .values({ document, entity, instead })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    await this.#reindex(db, current);
  }
}

async function append(
  db: Transaction<Tables>,
  current: CurrentRecord | null,
  decision: Decision,
  by: string,
): Promise<MadeCorrection> {
  const at = new Date().toISOString();
  const { num } = await db
    .insertInto('corrections')
    .values({
      document: current?.document ?? null,
      decision: JSON.stringify(decision),
      made_by: columnText(by),
      made_at: at,
      undoes: decision.action === 'undo' ? Number(decision.correction) : null,
    })
    .returning('num')
    .executeTakeFirstOrThrow();
  const document = current?.record.document.id ?? null;
  const revision = document === null ? null : await revisionOf(db, document);
  return { id: String(num), document, decision, by, at, revision };
}

async function knownEntity(db: Transaction<Tables>, id: string): Promise<number> {
  const num = /^\d{1,15}$/.test(id) ? Number(id) : -1;
  const row = await db.selectFrom('entities').select('num').where('num', '=', num).executeTakeFirst();
  if (!row) throw new StoreError('missing', `there is no entity ${JSON.stringify(id)}`);
  return row.num;
}

/** The entity that a split makes; the same one when it is done again. */
async function splitOff(db: Transaction<Tables>, entity: number, correction: string): Promise<number> {
  const key = `split:${correction}`;
  const known = await db.selectFrom('entities').select('num').where('key', '=', key).executeTakeFirst();
  if (known) return known.num;
  const { kind, name } = await db
    .selectFrom('entities')
    .select(['kind', 'name'])
    .where('num', '=', entity)
    .executeTakeFirstOrThrow();
  const { num } = await db
    .insertInto('entities')
    .values({ key, kind, name, ref: null, canonical: null })
    .returning('num')
    .executeTakeFirstOrThrow();
  await db.updateTable('entities').set({ canonical: num }).where('num', '=', num).execute();
  return num;
}

/** Makes every entity stand for itself, then for what the log says, in its order. */
async function replayMerges(db: Transaction<Tables>): Promise<void> {
  await db
    .updateTable('entities')
    .set(({ ref }) => ({ canonical: ref('num') }))
    .where(({ eb, ref }) => eb('canonical', '!=', ref('num')))
    .execute();
  for (const { decision } of standing(await readLog(db))) {
    if (decision.action !== 'merge') continue;
    const from = await canonicalOf(db, Number(decision.entity));
    const to = await canonicalOf(db, Number(decision.into));
    await db.updateTable('entities').set({ canonical: to }).where('canonical', '=', from).execute();
  }
}

async function canonicalOf(db: Transaction<Tables>, entity: number): Promise<number> {
  const row = await db.selectFrom('entities').select('canonical').where('num', '=', entity).executeTakeFirst();
  return row?.canonical ?? entity;
}
