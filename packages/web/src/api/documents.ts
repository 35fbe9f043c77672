import { queryOptions } from '@tanstack/react-query';
import type { Record } from 'readout/model';
import { answerOf, api, type Schemas } from './client.ts';

export type DocumentSummary = Schemas['DocumentSummary'];

export const documentList = (limit = 20) =>
  queryOptions({
    queryKey: ['documents', limit],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/documents', { params: { query: { limit } }, signal })),
  });

/** The record with people’s corrections. */
export const recordOf = (id: string) =>
  queryOptions({
    queryKey: ['document', id, 'record'],
    queryFn: async ({ signal }): Promise<Record> =>
      (await answerOf(api.GET('/api/v1/documents/{id}/record', { params: { path: { id } }, signal }))) as Record,
  });
