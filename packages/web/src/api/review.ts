import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from './client.ts';

export type Doubted = Schemas['FoundHit'];

/** Entries that nobody has checked, the least certain first; all, or those that a query finds. */
export const doubtedEntries = (q: string) =>
  queryOptions({
    queryKey: ['review', q],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/search', { params: { query: { q, in: 'entries', sort: 'doubt', limit: 50 } }, signal }),
      ),
    // The queue stands while somebody works through it; what was decided is passed over there.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
