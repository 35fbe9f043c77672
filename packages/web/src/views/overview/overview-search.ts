import { choice, text } from '../../app/search-params.ts';

const PERIODS = ['year', 'month', 'day'] as const;

/** What of the overview stands in the address. */
export interface OverviewSearch {
  /** Days of publication, both ends included. */
  readonly from?: string;
  readonly to?: string;
  readonly per?: (typeof PERIODS)[number];
}

export function overviewSearch(search: { readonly [name: string]: unknown }): OverviewSearch {
  const [from, to] = ['from', 'to'].map((name) => text(search, name));
  const per = choice(search, 'per', PERIODS);
  return { ...(from && { from }), ...(to && { to }), ...(per && { per }) };
}
