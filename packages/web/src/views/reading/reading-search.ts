import { text } from '../../app/search-params.ts';

/** What of the reading view stands in the address. */
export interface ReadingSearch {
  /** Layers that are switched off, with commas between. */
  readonly hide?: string;
  readonly person?: string;
  readonly type?: string;
  readonly act?: string;
  readonly certainty?: string;
}

export function readingSearch(search: { readonly [name: string]: unknown }): ReadingSearch {
  const given = (['hide', 'person', 'type', 'act', 'certainty'] as const).map((name) => [name, text(search, name)]);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}
