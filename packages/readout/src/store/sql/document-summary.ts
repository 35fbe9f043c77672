import type { DocumentSummary } from '../documents.ts';
import type { DocumentRow } from './tables.ts';

/** @param originalId of the document that it is nearly the same as */
export function summaryOf(row: DocumentRow, originalId: string | null): DocumentSummary {
  const { id, title, outlet, author, url, language, words, version, pipeline } = row;
  return {
    id,
    title,
    outlet,
    author,
    url,
    published: row.published || null,
    language,
    words,
    version,
    pipeline,
    addedAt: row.added_at,
    changedAt: row.changed_at,
    nearDuplicateOf: originalId,
  };
}
