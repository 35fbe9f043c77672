import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import type { Archive, FoundHit } from '../../archive.ts';
import { answer, READS } from '../answer.ts';
import { Citation, Texts } from '../citation.ts';
import { CitedEntry, citedEntry } from '../cited-entry.ts';

const HELP = `Words, "exact phrases" and fields that must all hold: speaker, addressee, participant, place, entity, outlet, type (attribution, event, topic, agreement, position, definition, dispute), act (state, deny, promise, demand…), form, certainty, event, mode, status, stance, issue, relation, after, before, on (YYYY, YYYY-MM, YYYY-MM-DD), event-after, event-before, document. Example: speaker:"Sergei Lavrov" act:deny issue:sanctions after:2025-01-01 "root causes". A minus in front means not; field:one,two means either.`;

/** Search in the query language. */
export function addSearch(server: McpServer, archive: Archive): void {
  server.registerTool(
    'search',
    {
      title: 'Search the archive',
      description: `Finds documents, or entries of their records, in an archive of diplomatic reports. ${HELP}`,
      annotations: READS,
      inputSchema: {
        query: z.string().max(2000),
        target: z.enum(['documents', 'entries']).optional().describe('default: what the query asks for'),
        sort: z.enum(['relevance', 'date']).default('relevance'),
        limit: z.int().min(1).max(50).default(10),
        cursor: z.string().max(500).optional().describe('`next` of the page before'),
      },
      outputSchema: {
        total: z.int().nullable(),
        next: z.string().nullable(),
        notes: z.array(z.string()),
        entries: z.array(CitedEntry),
        documents: z.array(Citation).describe('each with the passage that was found'),
      },
    },
    ({ query, ...options }) =>
      answer(async () => {
        const { items, total, next, notes } = await archive.search(query, options);
        const texts = new Texts(archive.store);
        const entries = items.flatMap(({ document, entry }) => (entry ? [citedEntry(document, entry, texts)] : []));
        return {
          total,
          next,
          notes: notes.map(({ message }) => message),
          entries: await Promise.all(entries),
          documents: await Promise.all(
            items.filter(({ entry }) => entry === null).map((hit) => citePassage(hit, texts)),
          ),
        };
      }),
  );
}

function citePassage({ document, snippet }: FoundHit, texts: Texts): Promise<Citation> {
  return texts.cite(document, snippet);
}
