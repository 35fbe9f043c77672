import { ApiProblem } from './client.ts';
import { token } from './token.ts';

/** Where a search is downloaded. @param matching only the entries that are found, not all of their documents */
export function exportAddress(q: string, format: ExportFormat, matching: boolean): string {
  return `/api/v1/export?${new URLSearchParams({ q, format, ...(matching && { matching: 'true' }) })}`;
}

/** The formats that the server writes, in words. */
export const EXPORT_FORMATS = {
  csv: 'Table (CSV)',
  jsonl: 'Records (JSON Lines)',
  parquet: 'Table (Parquet)',
  bibtex: 'Citations (BibTeX)',
  'csl-json': 'Citations (CSL-JSON)',
  'web-annotation': 'Web Annotations (JSON-LD)',
  'schema-org': 'Quotations and claims (schema.org)',
  plover: 'Events (PLOVER)',
  polecat: 'Events (POLECAT)',
  ninjs: 'Documents (ninjs)',
  training: 'Training documents',
} as const;
export type ExportFormat = keyof typeof EXPORT_FORMATS;

/** Whether a link alone cannot download: it sends no token. */
export function needsToken(): boolean {
  return token() !== undefined;
}

/**
 * Fetches a download with the token of this browser.
 * @throws {ApiProblem}
 */
export async function fetchDownload(address: string): Promise<Blob> {
  const response = await fetch(address, { headers: { Authorization: `Bearer ${token()}` } });
  if (!response.ok) throw await ApiProblem.of(response);
  return await response.blob();
}
