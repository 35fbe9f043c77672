import { sql } from 'kysely';
import type { EntityKind } from '../../model/index.ts';
import type { ArchiveEntity, EntityStore } from '../entities.ts';
import { nameKey } from '../entity-key.ts';
import type { Backend } from './backend.ts';

interface Row {
  readonly num: number;
  readonly kind: EntityKind;
  readonly name: string;
  readonly ref: string | null;
  readonly documents: number;
}

export class SqlEntities implements EntityStore {
  readonly #backend: Backend;

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  async find(name: string): Promise<ArchiveEntity[]> {
    const key = nameKey(name);
    if (key === '') return [];
    const called = await this.#select(
      sql`n.name_key = ${key} or (e.kind = 'person' and n.name_key like ${`% ${key}`})`,
    );
    if (called.length > 0) return called;
    const words = key.split(' ').map((word) => sql`(' ' || n.name_key || ' ') like ${`% ${word} %`}`);
    return await this.#select(sql.join(words, sql` and `));
  }

  async get(id: string): Promise<ArchiveEntity | null> {
    if (!/^\d{1,15}$/.test(id)) return null;
    const [entity] = await this.#select(sql`e.num = ${Number(id)}`);
    return entity ?? null;
  }

  /** The canonical entities of those that a condition holds for. Keys are letters, digits and spaces: `like` needs no escapes. */
  async #select(condition: ReturnType<typeof sql>): Promise<ArchiveEntity[]> {
    const { rows } = await sql<Row>`
      select c.num, c.kind, c.name, c.ref, (
        select count(distinct de.document) from document_entities de
        join entities m on m.num = de.entity where m.canonical = c.num
      ) as documents
      from entities c where c.num in (
        select e.canonical from entities e left join entity_names n on n.entity = e.num where ${condition}
      ) order by documents desc, c.num`.execute(this.#backend.db);
    return rows.map(({ num, kind, name, ref, documents }) => ({ id: String(num), kind, name, ref, documents }));
  }
}
