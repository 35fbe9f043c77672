import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import type { Archive } from '../../archive.ts';
import { answer, READS } from '../answer.ts';
import { Texts } from '../citation.ts';
import { CitedEntry, citedEntry } from '../cited-entry.ts';

const day = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/, 'is no day, month or year: 2025-07-04');

/** Who said something on a topic: by its words, else by its meaning. */
export function addWhoSaid(server: McpServer, archive: Archive): void {
  server.registerTool(
    'who_said',
    {
      title: 'Who said what on a topic?',
      description:
        'Statements on a topic, of anybody or of one speaker (a country or organization speaks by whoever represents it), with who is quoted and the exact words. Where no statement has the words of the topic, those that are near in meaning are given.',
      annotations: READS,
      inputSchema: {
        topic: z.string().min(1).max(500).describe('words that the statement must have, or a question'),
        speaker: z.string().max(300).optional(),
        after: day.optional().describe('published then or later'),
        before: day.optional().describe('published before'),
        limit: z.int().min(1).max(50).default(10),
      },
      outputSchema: {
        found: z.enum(['by words', 'by meaning', 'nothing']),
        notes: z.array(z.string()),
        statements: z.array(CitedEntry),
      },
    },
    ({ topic, speaker, after, before, limit }) =>
      answer(async () => {
        const filter = [
          'type:attribution',
          ...(speaker ? [`speaker:${quoted(speaker)}`] : []),
          ...(after ? [`after:${after}`] : []),
          ...(before ? [`before:${before}`] : []),
        ].join(' ');
        const texts = new Texts(archive.store);
        const byWords = await archive.search(`${filter} ${words(topic)}`, { target: 'entries', limit });
        const notes = byWords.notes.map(({ message }) => message);
        const isFound = byWords.items.length > 0;
        const items = isFound
          ? byWords.items
          : (await archive.similar({ text: topic }, { query: filter, limit })).items;
        const statements = await Promise.all(
          items.flatMap(({ document, entry }) => (entry ? [citedEntry(document, entry, texts)] : [])),
        );
        const found = isFound ? 'by words' : statements.length > 0 ? 'by meaning' : 'nothing';
        return { found, notes, statements };
      }),
  );
}

/** Each word as itself, none of it read as the query language. */
function words(topic: string): string {
  return topic
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map(quoted)
    .join(' ');
}

function quoted(text: string): string {
  return `"${text.replace(/["“”„«»]/g, ' ').trim()}"`;
}
