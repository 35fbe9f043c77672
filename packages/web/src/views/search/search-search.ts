import { choice, text } from '../../app/search-params.ts';

const TARGETS = ['documents', 'entries'] as const;
const SORTS = ['relevance', 'date'] as const;

/** What of a search stands in the address. */
export interface SearchSearch {
  /** In the query language; of similar statements, what must hold beside. */
  readonly q?: string;
  readonly in?: (typeof TARGETS)[number];
  readonly sort?: (typeof SORTS)[number];
  /** A passage that statements are to be like. */
  readonly like?: string;
  /** An entry that statements are to be like, and its document. */
  readonly document?: string;
  readonly entry?: string;
}

export function searchSearch(search: { readonly [name: string]: unknown }): SearchSearch {
  const [q, like, document, entry] = ['q', 'like', 'document', 'entry'].map((name) => text(search, name));
  const target = choice(search, 'in', TARGETS);
  const sort = choice(search, 'sort', SORTS);
  return {
    ...(q && { q }),
    ...(target && { in: target }),
    ...(sort && { sort }),
    ...(like && { like }),
    ...(document && entry && { document, entry }),
  };
}
