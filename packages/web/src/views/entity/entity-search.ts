import { choice, text } from '../../app/search-params.ts';

/** What of an entity is shown below its head. */
export const PARTS = ['said', 'positions', 'contacts', 'mentioned'] as const;
export type Part = (typeof PARTS)[number];

const PERIODS = ['year', 'month', 'day'] as const;

/** What of the view of an entity stands in the address. */
export interface EntitySearch {
  readonly part?: Part;
  /** How time is counted. */
  readonly per?: (typeof PERIODS)[number];
  /** Only statements for which this holds, in the query language. */
  readonly only?: string;
  /** Of its positions, those on this issue. */
  readonly issue?: string;
  /** Of what it took part in, that with this entity. */
  readonly other?: string;
}

export function entitySearch(search: { readonly [name: string]: unknown }): EntitySearch {
  const [only, issue, other] = ['only', 'issue', 'other'].map((name) => text(search, name));
  const part = choice(search, 'part', PARTS);
  const per = choice(search, 'per', PERIODS);
  return {
    ...(part && { part }),
    ...(per && { per }),
    ...(only && { only }),
    ...(issue && { issue }),
    ...(other && { other }),
  };
}

/** What of the search for entities stands in the address. */
export interface FindSearch {
  readonly name?: string;
}

export function findSearch(search: { readonly [name: string]: unknown }): FindSearch {
  const name = text(search, 'name');
  return name === undefined ? {} : { name };
}
