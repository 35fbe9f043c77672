import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import {
  type Archive,
  type DocumentSummary,
  FLAT_KINDS,
  type FlatEntry,
  flattenEntries,
  StoreError,
} from '../../archive.ts';
import type { Record } from '../../model/index.ts';
import { answer, READS } from '../answer.ts';
import { citationOf } from '../citation.ts';
import { CitedEntry } from '../cited-entry.ts';

/** The record of one document, entry by entry. */
export function addRecord(server: McpServer, archive: Archive): void {
  server.registerTool(
    'record',
    {
      title: 'Read a record',
      description:
        'What the archive has of one document: who said what to whom, events, topics, agreements, positions, definitions and disputes, each with its exact words. People’s corrections are applied. The whole text is the resource readout://documents/{id}.',
      annotations: READS,
      inputSchema: {
        document: z.string().min(1).max(500).describe('its id, as search gives it'),
        kinds: z.array(z.enum(FLAT_KINDS)).optional().describe('only entries of these kinds'),
      },
      outputSchema: {
        document: z.object({
          id: z.string(),
          title: z.string().nullable(),
          outlet: z.string().nullable(),
          published: z.string().nullable(),
          url: z.string().nullable(),
          words: z.int(),
          version: z.int(),
        }),
        entries: z.array(CitedEntry),
      },
    },
    ({ document: id, kinds }) =>
      answer(async () => {
        const [summary, corrected] = [await archive.store.documents.get(id), await archive.store.documents.record(id)];
        if (summary === null || corrected === null)
          throw new StoreError('missing', `there is no document ${JSON.stringify(id)}; search finds what there is`);
        const { title, outlet, published, url, words, version } = summary;
        const entries = flattenEntries(corrected.record).filter(({ kind }) => kinds?.includes(kind) ?? true);
        return {
          document: { id, title, outlet, published, url, words, version },
          entries: entries.map((entry) => cited(summary, corrected.record, entry)),
        };
      }),
  );
}

function cited(summary: DocumentSummary, record: Record, entry: FlatEntry): CitedEntry {
  const names = new Map(record.entities.map(({ id, name }) => [id, name]));
  const { kind, localId, parts, extent, act, form, certainty, eventType, status, stance, issue, relation } = entry;
  const { from, to } = entry;
  const known = Object.entries({ act, form, certainty, eventType, status, stance, issue, relation, from, to });
  return {
    kind,
    entry: localId,
    who: parts.filter(({ side }) => !side).map(({ role, entity }) => ({ role, name: names.get(entity) ?? '', entity })),
    what: Object.fromEntries(known.filter((pair): pair is [string, string] => typeof pair[1] === 'string')),
    citation: citationOf(summary, record.document.text, extent),
  };
}
