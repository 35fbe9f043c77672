import { text } from '../../app/search-params.ts';

/** What of the positions stands in the address. */
export interface PositionsSearch {
  /** Id of the side. */
  readonly entity?: string;
  readonly issue?: string;
}

export function positionsSearch(search: { readonly [name: string]: unknown }): PositionsSearch {
  const [entity, issue] = ['entity', 'issue'].map((name) => text(search, name));
  return { ...(entity && { entity }), ...(issue && { issue }) };
}
