import { sql } from 'kysely';
import type { SearchRequest } from '../search.ts';
import type { DocumentVectors, SignRow, StoredPassage, VectorRow, VectorStore } from '../vectors.ts';
import type { Backend } from './backend.ts';
import { columnText } from './packing.ts';
import { revisionOf } from './revision.ts';
import { whereOf } from './search-conditions.ts';

/** A passage as it is written: start, end, and its entries with spaces between them. */
type PassageRow = readonly [start: number, end: number, entries: string];

export class SqlVectors implements VectorStore {
  readonly #backend: Backend;

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  async missing(model: string, limit: number): Promise<string[]> {
    const rows = await this.#otherThan(model)
      .innerJoin('documents', 'documents.num', 'vectors.document')
      .select('documents.id')
      .orderBy('vectors.num')
      .limit(limit)
      .execute();
    return rows.map(({ id }) => id);
  }

  async countMissing(model: string, most: number): Promise<number> {
    const rows = await this.#otherThan(model).select('vectors.num').limit(most).execute();
    return rows.length;
  }

  async file(document: string, revision: string, vectors: DocumentVectors): Promise<boolean> {
    return await this.#backend.write(async (db) => {
      if ((await revisionOf(db, document)) !== revision) return false;
      const { num } = await db
        .selectFrom('documents')
        .select('num')
        .where('id', '=', columnText(document))
        .executeTakeFirstOrThrow();
      const { model, signs, rest } = vectors;
      const passages = JSON.stringify(vectors.passages.map(passageRow));
      await db.deleteFrom('vectors').where('document', '=', num).execute();
      await db.insertInto('vectors').values({ document: num, model, passages, signs, rest }).execute();
      return true;
    });
  }

  async signsAfter(model: string, num: number, limit: number): Promise<SignRow[]> {
    const rows = await this.#backend.db
      .selectFrom('vectors')
      .innerJoin('documents', 'documents.num', 'vectors.document')
      .select(['vectors.num', 'documents.id', 'passages', 'signs'])
      .where('model', '=', model)
      .where('vectors.num', '>', num)
      .orderBy('vectors.num')
      .limit(limit)
      .execute();
    return rows.map(({ num, id, passages, signs }) => ({
      num,
      document: id,
      entries: readPassages(passages).map(({ entries }) => entries),
      signs,
    }));
  }

  async read(nums: readonly number[]): Promise<ReadonlyMap<number, VectorRow>> {
    if (nums.length === 0) return new Map();
    const rows = await this.#backend.db
      .selectFrom('vectors')
      .innerJoin('documents', 'documents.num', 'vectors.document')
      .select(['vectors.num', 'documents.id', 'passages', 'signs', 'rest'])
      .where('vectors.num', 'in', nums)
      .execute();
    return new Map(
      rows.map(({ num, id, passages, signs, rest }) => [
        num,
        { document: id, passages: readPassages(passages), signs, rest },
      ]),
    );
  }

  async matching(
    request: Pick<SearchRequest, 'target' | 'conditions'>,
  ): Promise<ReadonlyMap<string, ReadonlySet<string> | null>> {
    const { db, fullText } = this.#backend;
    const where = whereOf(request, fullText);
    if (request.target === 'documents') {
      const { rows } = await sql<{ id: string }>`select d.id from documents d where ${where}`.execute(db);
      return new Map(rows.map(({ id }) => [id, null]));
    }
    const { rows } = await sql<{ id: string; entry: string }>`
      select d.id, e.local_id as entry from entries e join documents d on d.num = e.document where ${where}`.execute(
      db,
    );
    const found = new Map<string, Set<string>>();
    for (const { id, entry } of rows) {
      const entries = found.get(id);
      if (entries) entries.add(entry);
      else found.set(id, new Set([entry]));
    }
    return found;
  }

  /** Rows of every model but one: two ranges of the index. */
  #otherThan(model: string) {
    return this.#backend.db
      .selectFrom('vectors')
      .where(({ or, eb }) => or([eb('model', '<', model), eb('model', '>', model)]));
  }
}

const passageRow = ({ start, end, entries }: StoredPassage): PassageRow => [start, end, entries.join(' ')];

/** The passages of a row, as they were written. */
export function readPassages(json: string): StoredPassage[] {
  return (JSON.parse(json) as PassageRow[]).map(([start, end, entries]) => ({
    start,
    end,
    entries: entries === '' ? [] : entries.split(' '),
  }));
}
