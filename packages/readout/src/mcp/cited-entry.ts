import { z } from 'zod';
import type { DocumentSummary, EntryHit } from '../archive.ts';
import { Citation, type Texts } from './citation.ts';

/** An entry of a record with where it stands. */
export const CitedEntry = z.object({
  kind: z.string(),
  entry: z.string().describe('id of the entry in the document’s record'),
  who: z.array(z.object({ role: z.string(), name: z.string(), entity: z.string() })).describe('who has a part in it'),
  what: z
    .record(z.string(), z.string())
    .describe('what else is known: act, stance, issue, status, event type, relation to a claim'),
  citation: Citation,
});
export type CitedEntry = z.infer<typeof CitedEntry>;

export async function citedEntry(document: DocumentSummary, hit: EntryHit, texts: Texts): Promise<CitedEntry> {
  const { kind, id, start, end, parts, act, stance, issue, status, eventType, relation } = hit;
  const known = Object.entries({ act, stance, issue, status, eventType, relation });
  return {
    kind,
    entry: id,
    who: parts.map(({ role, name, entity }) => ({ role, name, entity })),
    what: Object.fromEntries(known.filter((pair): pair is [string, string] => pair[1] !== null)),
    citation: await texts.cite(document, { start, end }),
  };
}
