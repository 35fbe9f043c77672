import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from './client.ts';
import type { Period } from './entities.ts';

export type Overview = Schemas['Overview'];

/** Days of publication that an overview is of. */
export interface Days {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** So many links, phrases and agreements at most. */
const MOST = 60;
const CHANGES_A_PAGE = 20;

export const overviewOf = (days: Days, per: Period) =>
  queryOptions({
    queryKey: ['overview', days, per],
    queryFn: async ({ signal }): Promise<Overview> =>
      (await answerOf(
        api.GET('/api/v1/overview', { params: { query: { ...days, per, most: MOST } }, signal }),
      )) as Overview,
  });

/** What was added, read again or corrected, the latest first. */
export const latestChanges = infiniteQueryOptions({
  queryKey: ['changes', 'all'],
  queryFn: ({ signal, pageParam: cursor }) =>
    answerOf(api.GET('/api/v1/changes', { params: { query: { limit: CHANGES_A_PAGE, cursor } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }: { readonly next: string | null }) => next ?? undefined,
});

/** An agreement with its steps and their evidence. */
export const agreementOf = (id: string) =>
  queryOptions({
    queryKey: ['agreement', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/agreements/{id}', { params: { path: { id } }, signal })),
  });

/** A phrase with each side’s meaning of it. */
export const phraseOf = (id: string) =>
  queryOptions({
    queryKey: ['phrase', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/phrases/{id}', { params: { path: { id } }, signal })),
  });

/** A disputed claim with who takes which stand. */
export const disputeOf = (id: string) =>
  queryOptions({
    queryKey: ['dispute', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/disputes/{id}', { params: { path: { id } }, signal })),
  });
