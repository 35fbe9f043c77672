/** What is wrong with a query, and where. */
export interface QueryIssue {
  readonly code: 'unclosed-quote' | 'missing-value' | 'unknown-field' | 'unknown-value' | 'date' | 'no-words';
  /** Offsets in the query (UTF-16), the end excluded. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** Thrown for a query that cannot be answered; its message shows the place. */
export class QueryError extends Error {
  readonly query: string;
  readonly issues: readonly QueryIssue[];

  constructor(query: string, issues: readonly QueryIssue[]) {
    super(issues.map(({ message, start }) => `${message} (at character ${start + 1} of the query)`).join('; '));
    this.name = 'QueryError';
    this.query = query;
    this.issues = issues;
  }
}

/** The query with the place of an issue underlined, on two lines. */
export function pointAt(query: string, { start, end }: QueryIssue): string {
  return `${query.replace(/\s/g, ' ')}\n${' '.repeat(start)}${'^'.repeat(Math.max(1, end - start))}`;
}
