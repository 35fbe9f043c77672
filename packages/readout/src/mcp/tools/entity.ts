import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import type { Archive } from '../../archive.ts';
import { answer, READS } from '../answer.ts';
import { Texts } from '../citation.ts';
import { CitedEntry, citedEntry } from '../cited-entry.ts';

/** Entities of a name that are shown. */
const MOST_NAMESAKES = 5;
const LATEST = 5;
const CONTACTS = 10;

/** Who somebody is in the archive. */
export function addEntity(server: McpServer, archive: Archive): void {
  const { entities } = archive.store;
  server.registerTool(
    'entity',
    {
      title: 'Who is this?',
      description:
        'Persons, countries and organizations of a name: in how many documents they are, whom they meet and address, what stances they take, and the latest that they said.',
      annotations: READS,
      inputSchema: { name: z.string().min(1).max(300).describe('a full name, or a person’s surname') },
      outputSchema: {
        entities: z.array(
          z.object({
            id: z.string(),
            kind: z.string(),
            name: z.string(),
            wikidata: z.string().nullable(),
            documents: z.int(),
            contacts: z.array(z.object({ name: z.string(), id: z.string(), events: z.int(), statements: z.int() })),
            stances: z.array(z.object({ issue: z.string(), stances: z.array(z.string()) })),
            latest: z.array(CitedEntry).describe('the latest that it said'),
          }),
        ),
      },
    },
    ({ name }) =>
      answer(async () => {
        const texts = new Texts(archive.store);
        const found = (await entities.find(name)).slice(0, MOST_NAMESAKES);
        return {
          entities: await Promise.all(
            found.map(async ({ id, kind, name: called, ref, documents }) => ({
              id,
              kind,
              name: called,
              wikidata: ref,
              documents,
              contacts: await contactsOf(archive, id),
              stances: (await entities.stances(id)).map(({ issue, stances }) => ({
                issue,
                stances: stances.map(({ stance, count }) => `${stance} ×${count}`),
              })),
              latest: await latestOf(archive, id, texts),
            })),
          ),
        };
      }),
  );
}

async function contactsOf({ store }: Archive, id: string) {
  const { items } = await store.entities.contacts(id, { limit: CONTACTS });
  return items.map(({ entity, events, statements }) => ({
    name: entity.name,
    id: entity.id,
    events: events.reduce((sum, { count }) => sum + count, 0),
    statements,
  }));
}

async function latestOf(archive: Archive, id: string, texts: Texts): Promise<CitedEntry[]> {
  const speaks = { on: 'entity', roles: ['speaker'], entities: [id], negated: false } as const;
  const { items } = await archive.search('', { target: 'entries', sort: 'date', limit: LATEST, conditions: [speaks] });
  return await Promise.all(items.flatMap(({ document, entry }) => (entry ? [citedEntry(document, entry, texts)] : [])));
}
