import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from './client.ts';

export type SimilarHit = Schemas['SimilarHit'];

/** What statements are to be like: a passage in anybody’s words, or an entry of the archive. */
export type Likeness = { readonly text: string } | { readonly document: string; readonly entry: string };

/** Statements that mean something similar, the nearest first. @param q only where this holds */
export const similarTo = (likeness: Likeness, q: string, limit: number) =>
  queryOptions({
    queryKey: ['similar', likeness, q, limit],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/similar', { params: { query: { ...likeness, q, limit } }, signal })),
  });
