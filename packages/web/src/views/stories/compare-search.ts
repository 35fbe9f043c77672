import { text } from '../../app/search-params.ts';

/** What of a comparison stands in the address. */
export interface CompareSearch {
  /** Ids of documents with commas between. */
  readonly documents?: string;
}

export function compareSearch(search: { readonly [name: string]: unknown }): CompareSearch {
  const documents = text(search, 'documents');
  return documents === undefined ? {} : { documents };
}

/** Commas in ids are not those between them. */
export function documentsInAddress(ids: readonly string[]): string {
  return ids.map((id) => id.replaceAll('%', '%25').replaceAll(',', '%2C')).join(',');
}

export function documentsOf({ documents = '' }: CompareSearch): string[] {
  const ids = documents.split(',').map((id) => id.replaceAll('%2C', ',').replaceAll('%25', '%'));
  return [...new Set(ids.filter((id) => id !== ''))];
}
