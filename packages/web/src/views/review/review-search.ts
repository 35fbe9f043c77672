import { text } from '../../app/search-params.ts';

/** What of the review stands in the address. */
export interface ReviewSearch {
  /** Which entries, in the query language; all without it. */
  readonly q?: string;
}

export function reviewSearch(search: { readonly [name: string]: unknown }): ReviewSearch {
  const q = text(search, 'q');
  return q === undefined ? {} : { q };
}
