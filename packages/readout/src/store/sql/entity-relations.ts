import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { EntityKind } from '../../model/index.ts';
import type { Contact, IssueStances } from '../entities.ts';
import type { Tables } from './tables.ts';

const MOST_ISSUES = 200;
/** Contacts are counted among so many parts in entries, those filed last: some entity has a part in every fifth entry of an archive. */
const MOST_PARTS = 50_000;

interface ContactRow {
  readonly num: number;
  readonly kind: EntityKind;
  readonly name: string;
  readonly total: number;
  readonly statements: number;
  readonly first: string;
  readonly last: string;
}

/**
 * Contacts with how many events and statements they share with an entity, the most frequent first.
 * @param after total and number of the last contact of the page before
 */
export async function contactsOf(
  db: Kysely<Tables>,
  entity: number,
  limit: number,
  after: readonly [total: number, num: number] | null,
): Promise<ContactRow[]> {
  const beyond = after
    ? sql`where c.total < ${after[0]} or (c.total = ${after[0]} and c.other < ${after[1]})`
    : sql`where 1 = 1`;
  const { rows } = await sql<ContactRow>`
    with ${sharedEntries(entity)},
    representatives as (
      select distinct who.canonical as num from same
      join entry_entities side on side.entity = same.num and side.role = 'speaker-side'
      join entry_entities speaker on speaker.entry = side.entry and speaker.role = 'speaker'
      join entities who on who.num = speaker.entity
    ),
    c as (
      select shared.other, count(*) as total, sum(case when e.kind = 'attribution' then 1 else 0 end) as statements,
        coalesce(min(nullif(e.published, '')), '') as first, max(e.published) as last
      from shared join entries e on e.num = shared.entry
      where shared.other not in (select num from representatives)
      group by shared.other
    )
    select c.other as num, c.total, c.statements, c.first, c.last, n.kind, n.name
    from c join entities n on n.num = c.other ${beyond}
    order by c.total desc, c.other desc limit ${limit}`.execute(db);
  return rows;
}

/** The contacts of a page with their events by type. */
export async function withEvents(db: Kysely<Tables>, entity: number, rows: readonly ContactRow[]): Promise<Contact[]> {
  if (rows.length === 0) return [];
  const others = sql.join(rows.map(({ num }) => num));
  const { rows: counts } = await sql<{ other: number; type: string; count: number }>`
    with ${sharedEntries(entity)}
    select shared.other, e.event_type as type, count(*) as count from shared join entries e on e.num = shared.entry
    where shared.other in (${others}) and e.event_type is not null
    group by shared.other, e.event_type order by count desc, type`.execute(db);
  return rows.map(({ num, kind, name, statements, first, last }) => ({
    entity: { id: String(num), kind, name },
    events: counts.filter(({ other }) => other === num).map(({ type, count }) => ({ type, count })),
    statements,
    first: first || null,
    last: last || null,
  }));
}

/** `same`: the entity under all its names. `shared`: the entries that it has a part in together with another one. */
function sharedEntries(entity: number): RawBuilder<unknown> {
  return sql`same as (select num from entities where canonical = ${entity}),
    parts as materialized (
      select entry, role from entry_entities where entity in (select num from same)
      and role in ('participant', 'participant-side', 'speaker', 'speaker-side', 'addressee', 'addressee-side')
      order by entry desc limit ${MOST_PARTS}
    ),
    shared as materialized (
      select distinct parts.entry, who.canonical as other from parts
      join entry_entities partner on partner.entry = parts.entry
      join entities who on who.num = partner.entity
      where who.canonical <> ${entity} and (
        (partner.role = 'participant' and parts.role in ('participant', 'participant-side'))
        or (partner.role = 'addressee' and parts.role in ('speaker', 'speaker-side'))
        or (partner.role = 'speaker' and parts.role in ('addressee', 'addressee-side'))
      )
    )`;
}

interface StanceRow {
  readonly issue: string;
  readonly stance: string;
  readonly count: number;
  readonly first: string;
  readonly last: string;
}

/** The stances of an entity by issue, the latest issue first. */
export async function stancesOf(db: Kysely<Tables>, entity: number): Promise<IssueStances[]> {
  const { rows } = await sql<StanceRow>`
    with held as (
      select e.issue, e.stance, e.published from entries e
      where e.kind = 'position' and e.issue is not null and e.stance is not null and e.num in (
        select entry from entry_entities where entity in (select num from entities where canonical = ${entity})
        and role in ('holder', 'holder-side')
      )
    ),
    issues as (
      select issue, max(published) as latest from held group by issue order by latest desc, issue limit ${MOST_ISSUES}
    )
    select held.issue, held.stance, count(*) as count,
      coalesce(min(nullif(held.published, '')), '') as first, max(held.published) as last
    from held join issues on issues.issue = held.issue
    group by held.issue, held.stance, issues.latest
    order by issues.latest desc, held.issue, count desc, held.stance`.execute(db);
  const issues = new Map<string, IssueStances['stances'][number][]>();
  for (const { issue, stance, count, first, last } of rows) {
    const stances = issues.get(issue) ?? [];
    stances.push({ stance, count, first: first || null, last: last || null });
    issues.set(issue, stances);
  }
  return Array.from(issues, ([issue, stances]) => ({ issue, stances }));
}
