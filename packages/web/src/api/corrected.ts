import { queryOptions } from '@tanstack/react-query';
import type { Record } from 'readout/model';
import { answerOf, api, type Schemas } from './client.ts';

export type Review = Schemas['Review'];

/** A record with what people said of it. */
export interface Corrected {
  readonly revision: string;
  readonly record: Record;
  readonly reviews: readonly Review[];
  readonly orphans: Schemas['CorrectedRecord']['orphans'];
}

export const correctedKey = (id: string) => ['document', id, 'corrected'];

export const correctedOf = (id: string) =>
  queryOptions({
    queryKey: correctedKey(id),
    queryFn: async ({ signal }): Promise<Corrected> =>
      (await answerOf(api.GET('/api/v1/documents/{id}/corrected', { params: { path: { id } }, signal }))) as Corrected,
    // The document’s stream of events says when it changed.
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What was decided on a document, the oldest first. */
export const correctionLog = (id: string) =>
  queryOptions({
    queryKey: ['document', id, 'log'],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/documents/{id}/corrections', { params: { path: { id } }, signal })),
  });
