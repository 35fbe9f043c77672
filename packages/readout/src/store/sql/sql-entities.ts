import { sql } from 'kysely';
import type { EntityKind } from '../../model/index.ts';
import type { ArchiveEntity, Contact, EntityStore, IssueStances } from '../entities.ts';
import { nameKey } from '../entity-key.ts';
import { decodeCursor, encodeCursor, type Page, type PageRequest } from '../page.ts';
import type { Backend } from './backend.ts';
import { contactsOf, stancesOf, withEvents } from './entity-relations.ts';

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

  async beginning(name: string, most: number): Promise<ArchiveEntity[]> {
    const key = nameKey(name);
    return key === '' ? [] : await this.#select(sql`(' ' || n.name_key) like ${`% ${key}%`}`, most);
  }

  async get(id: string): Promise<ArchiveEntity | null> {
    const [entity] = await this.#select(sql`e.num = ${numOf(id)}`);
    return entity ?? null;
  }

  async contacts(id: string, { cursor, limit }: PageRequest): Promise<Page<Contact>> {
    const after = cursor ? decodeCursor(cursor, [0, 0] as [number, number]) : null;
    const rows = await contactsOf(this.#backend.db, numOf(id), limit + 1, after);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: await withEvents(this.#backend.db, numOf(id), shown),
      next: last ? encodeCursor([last.total, last.num]) : null,
    };
  }

  async stances(id: string): Promise<IssueStances[]> {
    return await stancesOf(this.#backend.db, numOf(id));
  }

  /** The canonical entities of those that a condition holds for. Keys are letters, digits and spaces: `like` needs no escapes. */
  async #select(condition: ReturnType<typeof sql>, most?: number): Promise<ArchiveEntity[]> {
    const { rows } = await sql<Row>`
      select c.num, c.kind, c.name, c.ref, (
        select count(distinct de.document) from document_entities de
        join entities m on m.num = de.entity where m.canonical = c.num
      ) as documents
      from entities c where c.num in (
        select e.canonical from entities e left join entity_names n on n.entity = e.num where ${condition}
      ) order by documents desc, c.num ${most === undefined ? sql`` : sql`limit ${most}`}`.execute(this.#backend.db);
    return rows.map(({ num, kind, name, ref, documents }) => ({ id: String(num), kind, name, ref, documents }));
  }
}

/** A number that no entity has, for what is no id. */
function numOf(id: string): number {
  return /^\d{1,15}$/.test(id) ? Number(id) : -1;
}
