import type { Condition, FacetCount, FacetName, Hit, SearchSort } from '../store/search.ts';
import type { Store } from '../store/store.ts';
import { compileQuery } from './query-compiler.ts';
import type { QueryIssue } from './query-issue.ts';
import { type Snippet, snippetOf } from './snippet.ts';

export interface SearchOptions {
  /** Default: entries where the query asks for something that only entries have, else documents. */
  readonly target?: 'documents' | 'entries' | undefined;
  /** Default: by relevance. Without words to be found, by date. */
  readonly sort?: SearchSort | undefined;
  readonly limit: number;
  readonly cursor?: string | null | undefined;
  readonly facets?: readonly FacetName[] | undefined;
  /** What must be so beside the query. */
  readonly conditions?: readonly Condition[] | undefined;
}

/** Counting further would cost more than the answer. */
const MOST_COUNTED = 10_000;

export interface FoundHit extends Hit {
  readonly snippet: Snippet;
}

export interface Found {
  readonly target: 'documents' | 'entries';
  readonly items: readonly FoundHit[];
  readonly next: string | null;
  /** Of all pages together; only counted for the first one, and no further than to 10,000. */
  readonly total: number | null;
  /** Whether there are more than `total`. */
  readonly more: boolean;
  readonly facets: { readonly [name in FacetName]?: readonly FacetCount[] };
  readonly notes: readonly QueryIssue[];
}

/**
 * Answers a query.
 * @throws {QueryError} for a query that cannot be read
 * @throws {StoreError} `request` for a cursor of another search
 */
export async function search(store: Store, query: string, options: SearchOptions): Promise<Found> {
  const { conditions: asked, terms, isOnEntries, notes } = await compileQuery(store, query);
  const conditions = [...asked, ...(options.conditions ?? [])];
  const { limit, cursor, facets = [] } = options;
  const target = options.target ?? (isOnEntries ? 'entries' : 'documents');
  const request = { target, conditions, sort: options.sort ?? 'relevance', limit, cursor };
  const { items, next } = await store.search.find(request);
  const counted = cursor ? null : await store.search.count(request, MOST_COUNTED + 1);
  const total = counted === null ? null : Math.min(counted, MOST_COUNTED);
  const counts = facets.length > 0 && !cursor ? await store.search.facets(request, facets) : {};
  const texts = new Map<string, string>();
  const found: FoundHit[] = [];
  for (const hit of items) {
    const { id } = hit.document;
    const text = texts.get(id) ?? (await store.documents.text(id)) ?? '';
    texts.set(id, text);
    const within = hit.entry === null ? undefined : { start: hit.entry.start, end: hit.entry.end };
    found.push({ ...hit, snippet: snippetOf(text, terms, within) });
  }
  return { target, items: found, next, total, more: (counted ?? 0) > MOST_COUNTED, facets: counts, notes };
}
