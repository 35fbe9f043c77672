import { type RawBuilder, sql } from 'kysely';
import type { EntityRole, FlatKind } from '../entries.ts';
import type { Period } from '../overview.ts';
import { decodeCursor, encodeCursor, isCursorOf } from '../page.ts';
import type {
  EntryHit,
  FacetCount,
  FacetName,
  Hit,
  PeriodHits,
  SearchPage,
  SearchRequest,
  SearchStore,
} from '../search.ts';
import type { Backend, Corpus } from './backend.ts';
import { summaryOf } from './document-summary.ts';
import { columnText } from './packing.ts';
import { periodOf } from './period.ts';
import { wantedTerms, whereOf } from './search-conditions.ts';
import type { DocumentRow } from './tables.ts';

const FACET_VALUES = 10;
/** Facets of more hits are those of so many of them. */
const FACET_HITS = 10_000;
/** A document has dozens of entries: what is counted in these is counted in fewer documents. */
const FACET_DOCUMENTS = 2000;
/** To weigh every hit of a word that more rows have would take too long, and such a word tells little. */
const MOST_RANKED = 10_000;

const ENTRY_COLUMNS = sql`e.kind, e.local_id, e.first, e.last, e.act, e.stance, e.issue, e.status, e.event_type, e.relation`;

/** How far the reader is from being sure of an entry, 0 to 1: as the index has it. */
const DOUBT = sql`(1 - e.confidence)`;

interface HitRow extends DocumentRow {
  readonly original_id: string | null;
  readonly row: number;
  readonly score: number;
  readonly kind: FlatKind | null;
  readonly local_id: string;
  readonly first: number;
  readonly last: number;
  readonly act: string | null;
  readonly stance: string | null;
  readonly issue: string | null;
  readonly status: string | null;
  readonly event_type: string | null;
  readonly relation: string | null;
}

export class SqlSearch implements SearchStore {
  readonly #backend: Backend;
  readonly #mostRanked: number;

  /** @param mostRanked words that more documents, or entries, have are not ranked by */
  constructor(backend: Backend, mostRanked = MOST_RANKED) {
    this.#backend = backend;
    this.#mostRanked = mostRanked;
  }

  async find(request: SearchRequest): Promise<SearchPage> {
    const { db, fullText } = this.#backend;
    const { target, limit, cursor } = request;
    const isEntry = target === 'entries';
    const corpus = isEntry ? 'entry' : 'document';
    const terms = (await this.#isRanked(request, corpus)) ? wantedTerms(request) : [];
    const published = isEntry ? sql.ref('e.published') : sql.ref('d.published');
    const num = isEntry ? sql.ref('e.num') : sql.ref('d.num');
    const isDoubted = request.sort === 'doubt' && isEntry;
    const asked = whereOf(request, fullText);
    const where = isDoubted ? sql`${asked} and ${DOUBT} > 0` : asked;
    const hits = sql`select ${num} as num from ${sourceOf(target)} where ${where}`;
    const scored = terms.length > 0 ? await fullText.scored(db, corpus, terms, hits) : null;
    const isNumber = scored !== null || isDoubted;
    const key = scored ? sql`s.score` : isDoubted ? DOUBT : published;
    const after = cursor
      ? beyond(key, num, decodeCursor(cursor, [isNumber ? 0 : '', 0] as [string | number, number]))
      : sql``;
    const columns = isEntry ? sql`, ${ENTRY_COLUMNS}` : sql``;
    const { rows } = await sql<HitRow>`
      ${scored ? sql`with s as materialized (${scored})` : sql``}
      select d.*, o.id as original_id, ${num} as "row", ${isNumber ? key : sql`0`} as score ${columns}
      from ${sourceOf(target)} ${scored ? sql`join s on s.num = ${num}` : sql``}
      left join documents o on o.num = d.near_duplicate_of
      where ${scored ? sql`1 = 1` : where} ${after}
      order by ${key} desc, ${num} desc limit ${limit + 1}`.execute(db);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const parts = isEntry ? await this.#partsOf(shown.map(({ row }) => row)) : new Map();
    return {
      items: shown.map(
        (row): Hit => ({
          document: summaryOf(row, row.original_id),
          entry: isEntry ? entryOf(row, parts.get(row.row) ?? []) : null,
          score: row.score,
        }),
      ),
      next: last ? encodeCursor([isNumber ? last.score : last.published, last.row]) : null,
    };
  }

  /** Whether hits are weighed by the words that are asked for. A list that was begun by weight, or by date, goes on so. */
  async #isRanked(request: SearchRequest, corpus: Corpus): Promise<boolean> {
    if (request.sort !== 'relevance') return false;
    if (request.cursor) return !isCursorOf(request.cursor, ['', 0]);
    const { db, fullText } = this.#backend;
    for (const term of wantedTerms(request)) {
      const { rows } = await sql<{ count: number }>`
        select count(*) as count from (${fullText.matching(corpus, term)} limit ${this.#mostRanked + 1}) having_it`.execute(
        db,
      );
      if ((rows[0]?.count ?? 0) <= this.#mostRanked) return true;
    }
    return false;
  }

  async count(request: SearchRequest, most: number): Promise<number> {
    const { db, fullText } = this.#backend;
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from (
        select 1 from ${sourceOf(request.target)} where ${whereOf(request, fullText)} limit ${most}
      ) hits`.execute(db);
    return rows[0]?.count ?? 0;
  }

  async facets(
    request: SearchRequest,
    names: readonly FacetName[],
  ): Promise<{ [name in FacetName]?: readonly FacetCount[] }> {
    const facets: { [name in FacetName]?: readonly FacetCount[] } = {};
    for (const name of names) facets[name] = await this.#facet(request, name);
    return facets;
  }

  async #facet(request: SearchRequest, name: FacetName): Promise<FacetCount[]> {
    const { db, fullText } = this.#backend;
    const isEntry = request.target === 'entries';
    const onEntries = !isEntry && name !== 'outlet' && name !== 'year';
    const hits = sql`select ${isEntry ? sql`e.num` : sql`d.num`} from ${sourceOf(request.target)}
      where ${whereOf(request, fullText)} limit ${onEntries ? FACET_DOCUMENTS : FACET_HITS}`;
    // Of documents, the values that their entries have are counted once a document.
    const from = onEntries
      ? sql`hits join documents d on d.num = hits.num join entries e on e.document = d.num`
      : isEntry
        ? sql`hits join entries e on e.num = hits.num join documents d on d.num = e.document`
        : sql`hits join documents d on d.num = hits.num`;
    const counted = onEntries ? sql`count(distinct d.num)` : sql`count(*)`;
    const [value, join] = facetValue(name);
    const { rows } = await sql<FacetCount>`
      with hits as (${hits})
      select ${value} as value, ${counted} as count from ${from} ${join}
      where ${value} is not null and ${value} <> ''
      group by ${value} order by count desc, value limit ${FACET_VALUES}`.execute(db);
    return rows;
  }

  async periods(
    { target, conditions }: Pick<SearchRequest, 'target' | 'conditions'>,
    per: Period,
  ): Promise<PeriodHits[]> {
    const { db, fullText } = this.#backend;
    const period = periodOf(sql.ref('d.published'), per);
    const { rows } = await sql<PeriodHits>`
      select ${period} as period, count(*) as count from ${sourceOf(target)}
      where d.published <> '' and ${whereOf({ target, conditions }, fullText)}
      group by ${period} order by period`.execute(db);
    return rows;
  }

  async values(field: 'issue' | 'mode' | 'outlet'): Promise<string[]> {
    const table = sql.table(field === 'outlet' ? 'documents' : 'entries');
    const column = sql.ref(field);
    // From each value to the next one by the index: as many steps as there are values, not rows.
    const { rows } = await sql<{ value: string }>`
      with recursive steps (value) as (
        select min(${column}) from ${table} where ${column} is not null
        union all
        select (select min(${column}) from ${table} where ${column} > steps.value) from steps where steps.value is not null
      ) select value from steps where value is not null`.execute(this.#backend.db);
    return rows.map(({ value }) => value);
  }

  async entry(document: string, id: string): Promise<EntryHit | null> {
    const { rows } = await sql<HitRow>`
      select e.num as "row", ${ENTRY_COLUMNS} from entries e join documents d on d.num = e.document
      where d.id = ${columnText(document)} and e.local_id = ${columnText(id)}`.execute(this.#backend.db);
    const [row] = rows;
    if (row === undefined) return null;
    const parts = await this.#partsOf([row.row]);
    return entryOf(row, parts.get(row.row) ?? []);
  }

  async #partsOf(entries: readonly number[]): Promise<Map<number, EntryHit['parts'][number][]>> {
    const parts = new Map<number, EntryHit['parts'][number][]>();
    if (entries.length === 0) return parts;
    const rows = await this.#backend.db
      .selectFrom('entry_entities')
      .innerJoin('entities as named', 'named.num', 'entry_entities.entity')
      .innerJoin('entities', 'entities.num', 'named.canonical')
      .select(['entry', 'role', 'entities.num', 'entities.name'])
      .where('entry', 'in', entries)
      .where('role', 'not like', '%-side')
      .orderBy('entry_entities.entity')
      .execute();
    for (const { entry, role, num, name } of rows) {
      const part = { role: role as EntityRole, entity: String(num), name };
      parts.set(entry, [...(parts.get(entry) ?? []), part]);
    }
    return parts;
  }
}

function sourceOf(target: SearchRequest['target']): RawBuilder<unknown> {
  return target === 'entries' ? sql`entries e join documents d on d.num = e.document` : sql`documents d`;
}

/** Behind the last item of a page, in falling order. */
function beyond(
  key: RawBuilder<unknown>,
  num: RawBuilder<unknown>,
  [value, last]: [string | number, number],
): RawBuilder<unknown> {
  return sql`and (${key} < ${value} or (${key} = ${value} and ${num} < ${last}))`;
}

/** What a facet counts, and the tables that it is in. */
function facetValue(name: FacetName): [RawBuilder<unknown>, RawBuilder<unknown>] {
  switch (name) {
    case 'outlet':
      return [sql`d.outlet`, sql``];
    case 'year':
      return [sql`substr(d.published, 1, 4)`, sql``];
    case 'speaker':
      return [sql`who.name`, namedAs('speaker', 'holder', 'by')];
    case 'addressee':
      return [sql`who.name`, namedAs('addressee')];
    default:
      return [sql.ref(`e.${name}`), sql``];
  }
}

/** `who` has one of these parts in an entry. */
function namedAs(...roles: readonly EntityRole[]): RawBuilder<unknown> {
  return sql`join entry_entities part on part.entry = e.num and part.role in (${sql.join(roles)})
    join entities named on named.num = part.entity join entities who on who.num = named.canonical`;
}

function entryOf(row: HitRow, parts: EntryHit['parts']): EntryHit {
  return {
    kind: row.kind as FlatKind,
    id: row.local_id,
    start: row.first,
    end: row.last,
    act: row.act,
    stance: row.stance,
    issue: row.issue,
    status: row.status,
    eventType: row.event_type,
    relation: row.relation,
    parts,
  };
}
