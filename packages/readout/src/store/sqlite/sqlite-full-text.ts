import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { TextTerm } from '../search.ts';
import type { Corpus, FullText, Indexed } from '../sql/backend.ts';
import type { Tables } from '../sql/tables.ts';
import { termsOf } from '../words.ts';

const TABLES: { readonly [corpus in Corpus]: string } = { document: 'document_words', entry: 'entry_words' };

/** FTS5 without a copy of the text; the words are those of `words.ts`, so that its own tokenizer only splits at spaces. */
export async function createSqliteFullText<Schema>(db: Kysely<Schema>): Promise<void> {
  for (const table of Object.values(TABLES))
    await sql`create virtual table ${sql.table(table)} using fts5(
      title, text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0')`.execute(db);
}

export class SqliteFullText implements FullText {
  async add(db: Kysely<Tables>, corpus: Corpus, items: readonly Indexed[]): Promise<void> {
    const table = sql.table(TABLES[corpus]);
    for (const { num, title, text } of items) {
      const [titleWords, words] = [termsOf(title).join(' '), termsOf(text).join(' ')];
      await sql`insert into ${table} (rowid, title, text) values (${num}, ${titleWords}, ${words})`.execute(db);
    }
  }

  async remove(db: Kysely<Tables>, corpus: Corpus, nums: readonly number[]): Promise<void> {
    const table = sql.table(TABLES[corpus]);
    for (const num of nums) await sql`delete from ${table} where rowid = ${num}`.execute(db);
  }

  matching(corpus: Corpus, term: TextTerm) {
    const table = sql.table(TABLES[corpus]);
    return sql`select rowid from ${table} where ${table} match ${matchExpression([term])}`;
  }

  async scored(_: Kysely<Tables>, corpus: Corpus, terms: readonly TextTerm[], hits: RawBuilder<unknown>) {
    const table = sql.table(TABLES[corpus]);
    // FTS5 gives the best match the lowest number. The plus keeps it from looking up one hit after the other.
    return sql`select rowid as num, -bm25(${table}, 4.0, 1.0) as score from ${table}
      where ${table} match ${matchExpression(terms)} and +rowid in (${hits})`;
  }

  async count(db: Kysely<Tables>, corpus: Corpus): Promise<number> {
    const table = sql.table(TABLES[corpus]);
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${table}`.execute(db);
    return rows[0]?.count ?? 0;
  }
}

/** Terms in the query language of FTS5, all of them required. Words have no quotation marks in them. */
export function matchExpression(terms: readonly TextTerm[]): string {
  return terms.map(({ words, prefix }) => `"${words.join(' ')}"${prefix ? '*' : ''}`).join(' AND ');
}
