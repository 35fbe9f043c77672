import { z } from 'zod';
import { problemResponse } from './openapi.ts';

/** `If-Match` of a request that changes a document. */
export const IfMatch = z.object({
  'if-match': z.string().max(200).optional().describe('the revision that this is made on, as `ETag` gave it'),
});

/** What is answered where the document has another revision. */
export const CHANGED = problemResponse(412);

/** A revision as an entity tag. */
export function entityTag(revision: string): string {
  return `"${revision}"`;
}

/** The revision of an entity tag; one that a proxy made weak, and one without its quotes, is the same. */
export function revisionIn(tag: string | undefined): string | undefined {
  if (tag === undefined || tag.trim() === '*') return undefined;
  return tag.trim().replace(/^(?:W\/)?"(.*)"$/, '$1');
}
