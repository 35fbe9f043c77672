import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from './client.ts';
import type { Found } from './search.ts';

export type ArchiveEntity = Schemas['ArchiveEntity'];
export type Contact = Schemas['Contact'];
export type IssueStances = Schemas['IssueStances'];
export type Activity = Schemas['Activity'];

const PAGE = 30;

const listing = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }: { readonly next: string | null }) => next ?? undefined,
};

/** Entities of a name; failing these, those with words that begin so. */
export const entitiesNamed = (name: string) =>
  queryOptions({
    queryKey: ['entities', 'named', name],
    queryFn: async ({ signal }) => {
      const found = await answerOf(api.GET('/api/v1/entities', { params: { query: { name } }, signal }));
      return found.length > 0
        ? found
        : await answerOf(api.GET('/api/v1/entities', { params: { query: { beginning: name } }, signal }));
    },
    enabled: name.trim() !== '',
  });

/** Entities with words in their names that begin so. */
export const entitiesBeginning = (beginning: string) =>
  queryOptions({
    queryKey: ['entities', 'beginning', beginning],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/entities', { params: { query: { beginning } }, signal })),
    staleTime: 60_000,
  });

export const entityOf = (id: string) =>
  queryOptions({
    queryKey: ['entity', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/entities/{id}', { params: { path: { id } }, signal })),
  });

export type Period = 'year' | 'month' | 'day';

/** How much it said and did, and was spoken of, over time. */
export const activityOf = (id: string, per: Period) =>
  queryOptions({
    queryKey: ['entity', id, 'activity', per],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/entities/{id}/activity', { params: { path: { id }, query: { per } }, signal })),
  });

/** What it said, the latest first. @param q only where this holds */
export const statementsOf = (id: string, q: string) =>
  infiniteQueryOptions({
    queryKey: ['entity', id, 'statements', q],
    queryFn: ({ signal, pageParam: cursor }): Promise<Found> =>
      answerOf(
        api.GET('/api/v1/entities/{id}/statements', {
          params: { path: { id }, query: { q, limit: PAGE, cursor } },
          signal,
        }),
      ),
    ...listing,
  });

/** What its statements are counted by. */
export const statementFacets = (id: string, q: string) =>
  queryOptions({
    queryKey: ['entity', id, 'statements', q, 'facets'],
    queryFn: async ({ signal }) => {
      const query = { q, limit: 1, facets: 'addressee,act,certainty,speaker,outlet,year' };
      const params = { path: { id }, query };
      return (await answerOf(api.GET('/api/v1/entities/{id}/statements', { params, signal }))).facets;
    },
  });

/** Whom it met, called or spoke to, the most frequent first. */
export const contactsOf = (id: string, limit: number) =>
  infiniteQueryOptions({
    queryKey: ['entity', id, 'contacts', limit],
    queryFn: ({ signal, pageParam: cursor }) =>
      answerOf(
        api.GET('/api/v1/entities/{id}/contacts', { params: { path: { id }, query: { limit, cursor } }, signal }),
      ),
    ...listing,
  });

/** The first contacts of an entity, to draw who of them knows whom. */
export const closestContacts = (id: string, limit: number) =>
  queryOptions({
    queryKey: ['entity', id, 'closest', limit],
    queryFn: async ({ signal }) => {
      const params = { path: { id }, query: { limit } };
      return (await answerOf(api.GET('/api/v1/entities/{id}/contacts', { params, signal }))).items;
    },
    staleTime: 60_000,
  });

/** What it took part in, the latest first. @param other only together with this one */
export const eventsOf = (id: string, other: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['entity', id, 'events', other],
    queryFn: ({ signal, pageParam: cursor }): Promise<Found> =>
      answerOf(
        api.GET('/api/v1/entities/{id}/events', {
          params: { path: { id }, query: { with: other, limit: PAGE, cursor } },
          signal,
        }),
      ),
    ...listing,
  });

export const stancesOf = (id: string) =>
  queryOptions({
    queryKey: ['entity', id, 'stances'],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/entities/{id}/positions', { params: { path: { id } }, signal })),
  });

/** Its positions on an issue, the latest first. */
export const positionsOn = (id: string, issue: string) =>
  infiniteQueryOptions({
    queryKey: ['entity', id, 'positions', issue],
    queryFn: ({ signal, pageParam: cursor }): Promise<Found> =>
      answerOf(
        api.GET('/api/v1/entities/{id}/positions/{issue}', {
          params: { path: { id, issue }, query: { limit: PAGE, cursor } },
          signal,
        }),
      ),
    ...listing,
  });

/** The documents that speak of it, the latest first. */
export const documentsOn = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['entity', id, 'mentioned'],
    queryFn: ({ signal, pageParam: cursor }): Promise<Found> =>
      answerOf(
        api.GET('/api/v1/entities/{id}/mentioned', {
          params: { path: { id }, query: { limit: PAGE, cursor } },
          signal,
        }),
      ),
    ...listing,
  });
