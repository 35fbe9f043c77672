import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Condition, SearchRequest, TextTerm } from '../search.ts';
import type { FullText } from './backend.ts';
import { columnText } from './packing.ts';

/** Whether something holds of a row `d` of documents or, for entries, `e` joined with its `d`. */
type Sql = RawBuilder<SqlBool>;

/** Conditions that are about an entry, also where documents are asked for. */
function isOnEntry(condition: Condition): boolean {
  switch (condition.on) {
    case 'field':
    case 'discussed':
    case 'event':
      return true;
    case 'entity':
      return condition.roles.length > 0;
    default:
      return false;
  }
}

/** The terms that are to be found, not those to be left out. */
export function wantedTerms({ conditions }: SearchRequest): TextTerm[] {
  return conditions.flatMap((condition) => (condition.on === 'text' && !condition.negated ? [condition.term] : []));
}

/** All conditions of a request in one. */
export function whereOf(request: Pick<SearchRequest, 'target' | 'conditions'>, fullText: FullText): Sql {
  const { target, conditions } = request;
  if (target === 'entries') return all(conditions.map((one) => conditionSql(one, 'entry', fullText)));
  const [onEntries, others] = [conditions.filter(isOnEntry), conditions.filter((one) => !isOnEntry(one))];
  const parts = others.map((one) => conditionSql(one, 'document', fullText));
  if (onEntries.length > 0) {
    const inEntry = all(onEntries.map((one) => conditionSql(one, 'entry', fullText)));
    parts.push(sql`d.num in (select e.document from entries e where ${inEntry})`);
  }
  return all(parts);
}

function conditionSql(condition: Condition, corpus: 'document' | 'entry', fullText: FullText): Sql {
  const holds = positive(condition, corpus, fullText);
  return condition.negated ? sql`not (${holds})` : holds;
}

function positive(condition: Condition, corpus: 'document' | 'entry', fullText: FullText): Sql {
  const num = corpus === 'document' ? sql.ref('d.num') : sql.ref('e.num');
  switch (condition.on) {
    case 'text':
      return sql`${num} in (${fullText.matching(corpus, condition.term)})`;
    case 'field': {
      const column = sql.ref(`e.${condition.field}`);
      return sql`(${column} is not null and ${column} in (${list(condition.values)}))`;
    }
    case 'discussed':
      return sql`(e.discussed is not null and e.discussed = ${Number(condition.value)})`;
    case 'outlet':
      return sql`(d.outlet is not null and d.outlet in (${list(condition.values)}))`;
    case 'document':
      return sql`d.id in (${list(condition.values)})`;
    case 'entity':
      return entitySql(condition, corpus);
    case 'published':
      return publishedSql(condition, corpus);
    case 'event':
      return sql`(e.date_from is not null and e.date_to is not null and ${range(sql.ref('e.date_from'), sql.ref('e.date_to'), condition)})`;
  }
}

function entitySql({ roles, entities }: Condition & { on: 'entity' }, corpus: 'document' | 'entry'): Sql {
  const nums = entities.map(Number);
  if (nums.length === 0) return sql`1 = 0`;
  const same = sql`select m.num from entities m where m.canonical in (${list(nums)})`;
  if (roles.length > 0) {
    const parts = roles.flatMap((role) => [role, `${role}-side`]);
    return sql`e.num in (select entry from entry_entities where entity in (${same}) and role in (${list(parts)}))`;
  }
  return corpus === 'document'
    ? sql`d.num in (select document from document_entities where entity in (${same}))`
    : sql`e.num in (select entry from entry_entities where entity in (${same}))`;
}

/** Entries have the day of their document, so that an index of theirs leads to it. */
function publishedSql(condition: { from: string | null; to: string | null }, corpus: 'document' | 'entry'): Sql {
  const day = sql.ref(corpus === 'entry' ? 'e.published' : 'd.published');
  return sql`(${day} <> '' and ${range(day, day, condition)})`;
}

/** Whether a range of days has a day in common with the one asked for. */
function range(
  first: RawBuilder<unknown>,
  last: RawBuilder<unknown>,
  { from, to }: { from: string | null; to: string | null },
): Sql {
  const bounds: Sql[] = [];
  if (from !== null) bounds.push(sql`${last} >= ${from}`);
  if (to !== null) bounds.push(sql`${first} < ${to}`);
  return all(bounds);
}

function all(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`1 = 1` : sql`(${sql.join(conditions, sql` and `)})`;
}

function list(values: readonly (string | number)[]): RawBuilder<unknown> {
  return values.length === 0
    ? sql`null`
    : sql.join(values.map((value) => sql.val(typeof value === 'string' ? columnText(value) : value)));
}
