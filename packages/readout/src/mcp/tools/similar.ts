import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import type { Archive } from '../../archive.ts';
import { answer, READS } from '../answer.ts';
import { Citation, citationOf } from '../citation.ts';

/** Passages that are near in meaning. */
export function addSimilar(server: McpServer, archive: Archive): void {
  server.registerTool(
    'similar',
    {
      title: 'Who said something like this?',
      description:
        'Passages that are near in meaning to a sentence or question, the nearest first. The score orders them; it does not tell whether two passages are the same statement: read both.',
      annotations: READS,
      inputSchema: {
        passage: z.string().min(1).max(2000),
        query: z.string().max(2000).default('').describe('only where this holds, in the query language of search'),
        limit: z.int().min(1).max(50).default(10),
      },
      outputSchema: {
        passages: z.array(
          z.object({
            score: z.number(),
            kind: z.string().nullable().describe('kind of the entry whose words these are; null for another sentence'),
            entry: z.string().nullable(),
            speaker: z.string().nullable(),
            citation: Citation,
          }),
        ),
        waiting: z.int().describe('documents that could not be searched yet'),
      },
    },
    ({ passage: text, query, limit }) =>
      answer(async () => {
        const { items, waiting } = await archive.similar({ text }, { query, limit });
        const passages = items.map(({ document, entry, passage, score }) => {
          const { start, end } = passage;
          const speaker = entry?.parts.find(({ role }) => role === 'speaker' || role === 'holder')?.name ?? null;
          const citation = { ...citationOf(document, '', { start, end }), quote: passage.text };
          return { score, kind: entry?.kind ?? null, entry: entry?.id ?? null, speaker, citation };
        });
        return { passages, waiting };
      }),
  );
}
