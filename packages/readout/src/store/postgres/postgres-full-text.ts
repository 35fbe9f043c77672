import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { TextTerm } from '../search.ts';
import type { Corpus, FullText, Indexed } from '../sql/backend.ts';
import type { Tables } from '../sql/tables.ts';
import { termsOf } from '../words.ts';

const TABLES: { readonly [corpus in Corpus]: string } = { document: 'document_words', entry: 'entry_words' };
/**
 * A tsvector counts positions to 16,383 and keeps 256 of a word. Longer texts are indexed in parts of so many words, each beginning
 * with the last ones of the part before, so that phrases across the border are found.
 */
const PART = 2000;
const OVERLAP = 20;
/** Unpacking the words of more hits than these would take too long. */
const MOST_WEIGHED = 2000;
/** Between title and text, so that no phrase runs over. */
const GAP = 2;

/** A table of tsvectors, made of the words of `words.ts`. */
export async function createPostgresFullText<Schema>(db: Kysely<Schema>): Promise<void> {
  for (const [corpus, name] of Object.entries(TABLES)) {
    const table = sql.table(name);
    const parent = sql.table(corpus === 'document' ? 'documents' : 'entries');
    await sql`create table ${table} (
      num bigint not null references ${parent} (num) on delete cascade,
      part integer not null, length integer not null, words tsvector not null, primary key (num, part))`.execute(db);
    await sql`create index ${sql.ref(`${name}_words`)} on ${table} using gin (words) with (fastupdate = off)`.execute(
      db,
    );
  }
}

export class PostgresFullText implements FullText {
  async add(db: Kysely<Tables>, corpus: Corpus, items: readonly Indexed[]): Promise<void> {
    const table = sql.table(TABLES[corpus]);
    const parts = items.flatMap((item) => partsOf(item));
    for (let i = 0; i < parts.length; i += 500) {
      const rows = parts
        .slice(i, i + 500)
        .map(({ num, part, length, words }) => sql`(${num}, ${part}, ${length}, ${words}::tsvector)`);
      await sql`insert into ${table} (num, part, length, words) values ${sql.join(rows)}`.execute(db);
    }
  }

  async remove(db: Kysely<Tables>, corpus: Corpus, nums: readonly number[]): Promise<void> {
    if (nums.length > 0) await sql`delete from ${sql.table(TABLES[corpus])} where num = any(${nums})`.execute(db);
  }

  matching(corpus: Corpus, term: TextTerm) {
    return sql`select num from ${sql.table(TABLES[corpus])} where words @@ ${tsquery(term)}::tsquery`;
  }

  async scored(db: Kysely<Tables>, corpus: Corpus, terms: readonly TextTerm[], hits: RawBuilder<unknown>) {
    const table = sql.table(TABLES[corpus]);
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from (select 1 from (${hits}) h limit ${MOST_WEIGHED + 1}) h`.execute(db);
    return (rows[0]?.count ?? 0) > MOST_WEIGHED ? ranked(table, terms, hits) : await weighed(db, table, terms, hits);
  }

  async count(db: Kysely<Tables>, corpus: Corpus): Promise<number> {
    const table = sql.table(TABLES[corpus]);
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${table} where part = 0`.execute(db);
    return rows[0]?.count ?? 0;
  }
}

interface Lexeme {
  readonly word: string;
  readonly prefix: boolean;
}

/** The words of all terms, each once. */
function lexemesOf(terms: readonly TextTerm[]): Lexeme[] {
  const lexemes = terms.flatMap(({ words, prefix }) =>
    words.map((word, i) => ({ word, prefix: prefix && i === words.length - 1 })),
  );
  return [...new Map(lexemes.map((lexeme) => [`${lexeme.word} ${lexeme.prefix}`, lexeme])).values()];
}

type Table = ReturnType<typeof sql.table>;

/** By PostgreSQL’s own measure: how often the words stand there and how near, by length. */
function ranked(table: Table, terms: readonly TextTerm[], hits: RawBuilder<unknown>): RawBuilder<unknown> {
  const query = terms.map((term) => `(${tsquery(term)})`).join(' & ');
  return sql`select w.num, sum(ts_rank('{0.25, 0.25, 0.25, 1}', w.words, ${query}::tsquery, 1))::float8 as score
    from ${table} w where w.num in (${hits}) group by w.num`;
}

/** By BM25. */
async function weighed(
  db: Kysely<Tables>,
  table: Table,
  terms: readonly TextTerm[],
  hits: RawBuilder<unknown>,
): Promise<RawBuilder<unknown>> {
  const { rows } = await sql<{ total: number; average: number }>`
    select count(*) as total, coalesce(avg(length), 1)::float8 as average from ${table}`.execute(db);
  const { total = 0, average = 1 } = rows[0] ?? {};
  const words = await Promise.all(lexemesOf(terms).map((lexeme) => weight(db, table, lexeme, total)));
  return sql`
    select w.num, sum(f.idf * f.tf * 2.2 / (f.tf + 1.2 * (0.25 + 0.75 * w.length / ${average}::float8))) as score
    from ${table} w, lateral (
      select v.idf, sum(cardinality(u.positions) + 3 * cardinality(array_positions(u.weights, 'A')))::float8 as tf
      from unnest(w.words) u join (values ${sql.join(words)}) v (lexeme, prefix, idf)
      on u.lexeme = v.lexeme or (v.prefix and starts_with(u.lexeme, v.lexeme)) group by v.lexeme, v.idf
    ) f
    where w.num in (${hits}) group by w.num`;
}

/** A word with its inverse document frequency, as FTS5 reckons it, as a row of values. */
async function weight(db: Kysely<Tables>, table: Table, { word, prefix }: Lexeme, total: number) {
  const query = tsquery({ words: [word], prefix });
  const { rows } = await sql<{ having: number }>`
    select count(*) as having from ${table} where words @@ ${query}::tsquery`.execute(db);
  const having = rows[0]?.having ?? 0;
  const idf = Math.max(1e-6, Math.log((total - having + 0.5) / (having + 0.5)));
  return sql`(${word}::text, ${prefix}::boolean, ${idf}::float8)`;
}

interface Part {
  readonly num: number;
  readonly part: number;
  readonly length: number;
  readonly words: string;
}

function partsOf({ num, title, text }: Indexed): Part[] {
  const [titleTerms, terms] = [termsOf(title), termsOf(text)];
  const parts: Part[] = [];
  for (let start = 0; start === 0 || start + OVERLAP < terms.length; start += PART - OVERLAP) {
    const words = terms.slice(start, start + PART);
    const heading = start === 0 ? titleTerms : [];
    const length = heading.length + words.length;
    parts.push({ num, part: parts.length, length, words: tsvector(heading, words) });
  }
  return parts;
}

/** Words with their positions in the notation of PostgreSQL; those of the title have weight A. */
function tsvector(title: readonly string[], words: readonly string[]): string {
  const places = new Map<string, string[]>();
  const place = (term: string, position: string) => {
    const known = places.get(term);
    if (known) known.push(position);
    else places.set(term, [position]);
  };
  for (const [i, term] of title.entries()) place(term, `${i + 1}A`);
  for (const [i, term] of words.entries()) place(term, `${title.length + GAP + i}`);
  return Array.from(places, ([term, positions]) => `'${term}':${positions.join(',')}`).join(' ');
}

/** A term in the notation of PostgreSQL. Words are letters, digits and marks only, so nothing is to be escaped. */
function tsquery({ words, prefix }: TextTerm): string {
  return words.map((word, i) => `'${word}'${prefix && i === words.length - 1 ? ':*' : ''}`).join(' <-> ');
}
