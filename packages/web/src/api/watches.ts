import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from './client.ts';

export type Watch = Schemas['Watch'];
export type WatchTarget = Watch['target'];
export type WatchEvent = Schemas['WatchEvent'];

/** All watches, the latest first. */
export const watchList = queryOptions({
  queryKey: ['watches'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/v1/watches', { signal })),
});

/** A watch, and how its deliveries stand. */
export const watchOf = (id: string) =>
  queryOptions({
    queryKey: ['watch', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/watches/{id}', { params: { path: { id } }, signal })),
  });

/** What a watch told, or all of them; the latest first. */
export const newsOf = (id: string | null) =>
  infiniteQueryOptions({
    queryKey: ['watch', id, 'events'],
    queryFn: ({ signal, pageParam: cursor }) => {
      const query = { limit: 30, cursor };
      return id === null
        ? answerOf(api.GET('/api/v1/watches/events', { params: { query }, signal }))
        : answerOf(api.GET('/api/v1/watches/{id}/events', { params: { path: { id }, query }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }: { readonly next: string | null }) => next ?? undefined,
  });

/** Address of a feed of what a watch tells; it needs no token. */
export function feedAddress({ id, feedKey }: Watch, format: 'atom' | 'json'): string {
  return `/api/v1/watches/${id}/feed.${format}?key=${encodeURIComponent(feedKey)}`;
}

/** @returns the watch, and the secret that messages to its webhook are signed with: it is told only this once */
export async function addWatch(wanted: {
  readonly name: string;
  readonly target: WatchTarget;
  readonly webhook: string | null;
}): Promise<Schemas['MadeWatch']> {
  return await answerOf(api.POST('/api/v1/watches', { body: wanted }));
}

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
  ...watchList,
  select: (watches): SavedSearch[] =>
    watches.flatMap((watch) =>
      watch.target.kind === 'search'
        ? [{ id: watch.id, name: watch.name, query: watch.target.query, feed: feedAddress(watch, 'atom') }]
        : [],
    ),
});

export async function saveSearch(name: string, query: string): Promise<void> {
  await answerOf(api.POST('/api/v1/watches', { body: { name, target: { kind: 'search', query } } }));
}

export async function forgetSearch(id: string): Promise<void> {
  await answerOf(api.DELETE('/api/v1/watches/{id}', { params: { path: { id } } }));
}
