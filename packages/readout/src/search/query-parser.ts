import type { QueryIssue } from './query-issue.ts';

/** A value or some words, and where they stand in the query. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** In quotation marks. */
  readonly quoted: boolean;
}

/** One condition of a query: words, or a field and its values. */
export type QueryPart =
  | { readonly kind: 'words'; readonly words: Piece; readonly negated: boolean }
  | { readonly kind: 'field'; readonly field: Piece; readonly values: readonly Piece[]; readonly negated: boolean };

export interface ParsedQuery {
  readonly parts: readonly QueryPart[];
  readonly issues: readonly QueryIssue[];
}

/** What may open a quotation, and what closes it. */
const QUOTES: { readonly [open: string]: string } = { '"': '"', '“': '”', '„': '“', '«': '»' };

/**
 * Reads `word "a phrase" begin* field:value field:one,"or another" -field:value -word`. Everything that stands side by side must hold.
 * Never fails: what cannot be read is an issue.
 */
export function parseQuery(query: string): ParsedQuery {
  const parts: QueryPart[] = [];
  const issues: QueryIssue[] = [];
  const reader = new QueryReader(query, issues);
  for (reader.skipSpace(); !reader.atEnd(); reader.skipSpace()) {
    const negated = reader.take('-');
    const first = reader.piece(true);
    if (!first.quoted && first.text !== '' && reader.take(':')) {
      const values = [reader.piece(false)];
      while (reader.take(',')) values.push(reader.piece(false));
      for (const value of values)
        if (value.text.trim() === '')
          issues.push({
            code: 'missing-value',
            start: first.start,
            end: value.end,
            message: `${first.text}: has no value`,
          });
      parts.push({ kind: 'field', field: first, values, negated });
    } else if (first.text !== '') parts.push({ kind: 'words', words: first, negated });
    else if (!first.quoted) reader.skip();
  }
  return { parts, issues };
}

class QueryReader {
  readonly #query: string;
  readonly #issues: QueryIssue[];
  #at = 0;

  constructor(query: string, issues: QueryIssue[]) {
    this.#query = query;
    this.#issues = issues;
  }

  atEnd(): boolean {
    return this.#at >= this.#query.length;
  }

  skip(): void {
    this.#at++;
  }

  skipSpace(): void {
    while (!this.atEnd() && /\s/.test(this.#query.charAt(this.#at))) this.#at++;
  }

  /** Whether the next character is this one, which is then read. */
  take(character: string): boolean {
    if (this.#query.charAt(this.#at) !== character) return false;
    this.#at++;
    return true;
  }

  /** What stands in quotation marks, or up to the next space; also up to a colon where a field may be, or a comma where values are. */
  piece(mayBeField: boolean): Piece {
    const start = this.#at;
    const open = this.#query.charAt(start);
    const close = QUOTES[open];
    if (close !== undefined) return this.#quotation(close);
    const stop = mayBeField ? /[\s:]/ : /[\s,]/;
    while (!this.atEnd() && !stop.test(this.#query.charAt(this.#at))) this.#at++;
    return { text: this.#query.slice(start, this.#at), start, end: this.#at, quoted: false };
  }

  #quotation(close: string): Piece {
    const start = this.#at;
    const end = this.#query.indexOf(close, start + 1);
    this.#at = end < 0 ? this.#query.length : end + 1;
    if (end < 0) {
      const message = `the quotation that begins here is not closed by ${close}`;
      this.#issues.push({ code: 'unclosed-quote', start, end: this.#at, message });
    }
    return { text: this.#query.slice(start + 1, end < 0 ? this.#at : end), start, end: this.#at, quoted: true };
  }
}
