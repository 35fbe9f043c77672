import { type RawBuilder, sql } from 'kysely';
import type { EntityKind } from '../../model/index.ts';
import type { Change, ContestedPhrase, Days, Link, OverviewStore, Period, PeriodCount } from '../overview.ts';
import { decodeCursor, encodeCursor, type Page, type PageRequest } from '../page.ts';
import type { Backend } from './backend.ts';
import { periodOf } from './period.ts';

/** Links are counted among so many entries at most, so that a large archive answers as quickly as a small one. */
const LINK_ENTRIES = 20_000;

export class SqlOverview implements OverviewStore {
  readonly #backend: Backend;

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  async periods(per: Period, days: Days): Promise<PeriodCount[]> {
    const period = periodOf(sql.ref('published'), per);
    const { rows } = await sql<PeriodCount>`
      select ${period} as period, count(*) as documents from documents
      where published <> '' and ${within(sql.ref('published'), days)} group by ${period} order by period`.execute(
      this.#backend.db,
    );
    return rows;
  }

  async links(days: Days, most: number): Promise<Link[]> {
    const { rows } = await sql<LinkRow>`
      with recent as (
        select num, kind from entries where ${within(sql.ref('published'), days)}
        order by published desc, num desc limit ${LINK_ENTRIES}
      ),
      pairs as (
        select distinct recent.num, recent.kind,
          case when a.canonical < b.canonical then a.canonical else b.canonical end as one,
          case when a.canonical < b.canonical then b.canonical else a.canonical end as other
        from recent
        join entry_entities p on p.entry = recent.num and p.role in ('participant', 'speaker')
        join entry_entities q on q.entry = recent.num
          and q.role = case when p.role = 'speaker' then 'addressee' else 'participant' end
        join entities a on a.num = p.entity join entities b on b.num = q.entity
        where recent.kind in ('event', 'attribution') and a.canonical <> b.canonical
      ),
      counted as (
        select one, other, sum(case when kind = 'event' then 1 else 0 end) as events, count(*) as total
        from pairs group by one, other order by total desc, one, other limit ${most}
      )
      select counted.*, a.kind as one_kind, a.name as one_name, b.kind as other_kind, b.name as other_name
      from counted join entities a on a.num = one join entities b on b.num = other
      order by total desc, one, other`.execute(this.#backend.db);
    return rows.map(({ one, one_kind, one_name, other, other_kind, other_name, events, total }) => ({
      between: [
        { id: String(one), kind: one_kind, name: one_name },
        { id: String(other), kind: other_kind, name: other_name },
      ],
      events,
      statements: total - events,
    }));
  }

  async contested(days: Days, most: number): Promise<ContestedPhrase[]> {
    const { rows } = await sql<ContestedRow>`
      select num, kind, label, documents, accounts, latest from threads
      where kind in ('definition', 'dispute') and merged_into is null and documents > 1
        and ${within(sql.ref('latest'), days)}
      order by documents desc, accounts desc, num desc limit ${most}`.execute(this.#backend.db);
    return rows.map(({ num, label, latest, ...row }) => ({
      thread: String(num),
      phrase: label,
      latest: latest || null,
      ...row,
    }));
  }

  async changes(since: string | undefined, { cursor, limit }: PageRequest): Promise<Page<Change>> {
    const before = cursor ? decodeCursor(cursor, ['', 0, 0] as [string, number, number]) : null;
    const { rows } = await sql<ChangeRow>`
      select at, source, changes.num, what, d.id as document, d.title, made_by as "by" from (
        ${latest(VERSIONS, since, before, limit)} union all ${latest(RECORDS, since, before, limit)}
        union all ${latest(CORRECTIONS, since, before, limit)}
      ) changes join documents d on d.num = changes.document
      order by at desc, source desc, changes.num desc limit ${limit + 1}`.execute(this.#backend.db);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map(({ source: _, num: __, ...change }) => change),
      next: last ? encodeCursor([last.at, last.source, last.num]) : null,
    };
  }
}

interface LinkRow {
  readonly one: number;
  readonly one_kind: EntityKind;
  readonly one_name: string;
  readonly other: number;
  readonly other_kind: EntityKind;
  readonly other_name: string;
  readonly events: number;
  readonly total: number;
}

interface ContestedRow extends Pick<ContestedPhrase, 'kind' | 'documents' | 'accounts'> {
  readonly num: number;
  readonly label: string;
  readonly latest: string;
}

interface ChangeRow extends Change {
  readonly source: number;
  readonly num: number;
}

/** Where changes are seen: each gives `at`, `source`, `num`, `what`, `document` and `made_by`. */
const VERSIONS = {
  source: 0,
  at: sql.ref('v.added_at'),
  num: sql.ref('v.num'),
  rows: sql`select v.added_at as at, 0 as source, v.num, v.document,
    case when v.number = 1 then 'added' else 'new version' end as what, null as made_by from versions v where 1 = 1`,
};
const RECORDS = {
  source: 1,
  at: sql.ref('r.made_at'),
  num: sql.ref('r.num'),
  rows: sql`select r.made_at as at, 1 as source, r.num, v.document, 'annotated again' as what, null as made_by
    from records r join versions v on v.num = r.version
    where exists (select 1 from records earlier where earlier.version = r.version and earlier.num < r.num)`,
};
const CORRECTIONS = {
  source: 2,
  at: sql.ref('c.made_at'),
  num: sql.ref('c.num'),
  rows: sql`select c.made_at as at, 2 as source, c.num, c.document, 'corrected' as what, c.made_by
    from corrections c where c.document is not null`,
};

/** The latest changes of one source, as many as a page of all can need. */
function latest(
  { source, at, num, rows }: typeof VERSIONS,
  since: string | undefined,
  before: readonly [at: string, source: number, num: number] | null,
  limit: number,
): RawBuilder<unknown> {
  const after = since === undefined ? sql`` : sql`and ${at} > ${since}`;
  let beyond = sql``;
  if (before !== null) {
    const [instant, lastSource, lastNum] = before;
    const atOnce = source < lastSource ? sql`1 = 1` : source > lastSource ? sql`1 = 0` : sql`${num} < ${lastNum}`;
    beyond = sql`and ${at} <= ${instant} and (${at} < ${instant} or ${atOnce})`;
  }
  return sql`select * from (${rows} ${after} ${beyond} order by ${at} desc, ${num} desc limit ${limit + 1}) latest_${sql.raw(String(source))}`;
}

function within(day: RawBuilder<unknown>, { from, to }: Days): RawBuilder<unknown> {
  const bounds = [
    ...(from === undefined ? [] : [sql`${day} >= ${from}`]),
    ...(to === undefined ? [] : [sql`${day} <= ${to}`]),
  ];
  return bounds.length === 0 ? sql`1 = 1` : sql.join(bounds, sql` and `);
}
