import type { ThreadFilter } from '../api/threads.ts';
import { text } from '../app/search-params.ts';

/** What of a list of threads stands in the address. */
export interface ThreadSearch {
  /** Id of an entity that has a part in them. */
  readonly entity?: string;
  readonly from?: string;
  readonly to?: string;
  /** `1`: also what one document alone tells of. */
  readonly documents?: string;
}

export function threadSearch(search: { readonly [name: string]: unknown }): ThreadSearch {
  const [entity, from, to, documents] = ['entity', 'from', 'to', 'documents'].map((name) => text(search, name));
  return {
    ...(entity && { entity }),
    ...(from && { from }),
    ...(to && { to }),
    ...(documents && /^[1-9]\d{0,2}$/.test(documents) && { documents }),
  };
}

/** @param fewest documents that tell of each, unless the address says otherwise */
export function filterOf({ entity, from, to, documents }: ThreadSearch, fewest: number): ThreadFilter {
  return { entity, from, to, documents: documents === undefined ? fewest : Number(documents) };
}
