import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from './client.ts';

export type Found = Schemas['Found'];
export type FoundHit = Schemas['FoundHit'];
export type EntryHit = Schemas['EntryHit'];

/** What is searched, and how it is listed. */
export interface Search {
  readonly q: string;
  /** What the query asks for, where it is left out. */
  readonly in?: 'documents' | 'entries' | undefined;
  readonly sort?: 'relevance' | 'date' | undefined;
}

/** Values that are counted beside what is found, with the field of the query language for each. */
export const FACET_FIELDS = {
  kind: 'type',
  speaker: 'speaker',
  addressee: 'addressee',
  act: 'act',
  stance: 'stance',
  issue: 'issue',
  event_type: 'event',
  status: 'status',
  relation: 'relation',
  certainty: 'certainty',
  outlet: 'outlet',
  year: 'on',
} as const;
export type Facet = keyof typeof FACET_FIELDS;

const PAGE = 30;

/** What is found, page by page. */
export const searchPages = ({ q, in: target, sort }: Search) =>
  infiniteQueryOptions({
    queryKey: ['search', q, target, sort],
    queryFn: ({ signal, pageParam: cursor }) =>
      answerOf(api.GET('/api/v1/search', { params: { query: { q, in: target, sort, limit: PAGE, cursor } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }: Found) => next ?? undefined,
  });

/** How often each value is among what is found. They are counted apart, so that nothing waits for them. */
export const facetsOf = ({ q, in: target }: Search) =>
  queryOptions({
    queryKey: ['search', q, target, 'facets'],
    queryFn: async ({ signal }) => {
      const facets = Object.keys(FACET_FIELDS).join(',');
      const query = { q, in: target, limit: 1, facets };
      return (await answerOf(api.GET('/api/v1/search', { params: { query }, signal }))).facets;
    },
  });

/** The query language, with the values that the archive has. */
export const queryFields = queryOptions({
  queryKey: ['search', 'fields'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/v1/search/fields', { signal })),
  staleTime: 60_000,
});
