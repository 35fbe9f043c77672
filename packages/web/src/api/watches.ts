import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from './client.ts';

export type Watch = Schemas['Watch'];

/** A search that was saved. */
export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  /** Address of an Atom feed of what is new in it; it needs no token. */
  readonly feed: string;
}

/** The searches that were saved, the latest first. They are the watches on a search. */
export const savedSearches = queryOptions({
  queryKey: ['watches'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/v1/watches', { signal })),
  select: (watches): SavedSearch[] =>
    watches.flatMap(({ id, name, target, feedKey }) =>
      target.kind === 'search'
        ? [
            {
              id,
              name,
              query: target.query,
              feed: `/api/v1/watches/${id}/feed.atom?key=${encodeURIComponent(feedKey)}`,
            },
          ]
        : [],
    ),
});

export async function saveSearch(name: string, query: string): Promise<void> {
  await answerOf(api.POST('/api/v1/watches', { body: { name, target: { kind: 'search', query } } }));
}

export async function forgetSearch(id: string): Promise<void> {
  await answerOf(api.DELETE('/api/v1/watches/{id}', { params: { path: { id } } }));
}
