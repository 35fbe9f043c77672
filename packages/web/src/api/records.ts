import { useQueries } from '@tanstack/react-query';
import type { Record } from 'readout/model';
import { recordOf } from './documents.ts';

/** Records of several documents as they come; one that cannot be fetched is left out. */
export function useRecords(ids: readonly string[]): ReadonlyMap<string, Record> {
  return useQueries({ queries: ids.map((id) => recordOf(id)), combine: byId });
}

function byId(results: readonly { readonly data?: Record | undefined }[]): ReadonlyMap<string, Record> {
  return new Map(results.flatMap(({ data }) => (data ? [[data.document.id, data] as const] : [])));
}
