import type { EntityKind } from '../model/entity.ts';
import type { Record } from '../model/record.ts';
import { type CodedActor, type CodedEvent, codedEvent } from './coded-event.ts';
import { type Exported, isAskedFor } from './exported.ts';
import { QUADS } from './plover-ontology.ts';
import { spreadsheetSafe } from './spreadsheet-safe.ts';

/** The columns of the POLECAT data set as it is published (Harvard Dataverse, doi:10.7910/DVN/AJGVIT), in its order. */
export const POLECAT_COLUMNS = [
  'Event ID',
  'Event Date',
  'Event Type',
  'Event Mode',
  'Intensity',
  'Quad Code',
  'Contexts',
  'Actor Name',
  'Actor Country',
  'Actor COW',
  'Primary Actor Sector',
  'Actor Sectors',
  'Actor Title',
  'Actor Name Raw',
  'Wikipedia Actor ID',
  'Recipient Name',
  'Recipient Country',
  'Recipient COW',
  'Primary Recipient Sector',
  'Recipient Sectors',
  'Recipient Title',
  'Recipient Name Raw',
  'Wikipedia Recipient ID',
  'Placename',
  'City',
  'District',
  'Province',
  'Country',
  'Latitude',
  'Longitude',
  'GeoNames ID',
  'Raw Placename',
  'Feature Type',
  'Source',
  'Publication Date',
  'Story People',
  'Story Organizations',
  'Story Locations',
  'Language',
  'Version',
] as const;
export type PolecatColumn = (typeof POLECAT_COLUMNS)[number];

type PolecatRow = { readonly [column in PolecatColumn]?: string | readonly string[] | null };

/**
 * Events in the table of POLECAT: tabs between 40 columns, “; ” between several values, None for what is not known. A record has no
 * intensities, Correlates of War numbers, Wikipedia page numbers or coordinates: these stay None.
 */
export async function* toPolecat(documents: AsyncIterable<Exported>): AsyncGenerator<string> {
  yield `${POLECAT_COLUMNS.join('\t')}\n`;
  for await (const exported of documents)
    for (const event of exported.record.events) {
      const coded = isAskedFor(exported, event) ? codedEvent(exported.record, event) : null;
      if (coded) yield polecatLine(polecatRow(exported.record, coded));
    }
}

function polecatRow(
  record: Record,
  { event, date, mode, quad, contexts, actors, recipients, place }: CodedEvent,
): PolecatRow {
  const { id, outlet, published, language } = record.document;
  return {
    'Event ID': `${id}_${event.id}`,
    'Event Date': date,
    'Event Type': event.type,
    'Event Mode': mode,
    'Quad Code': QUADS[quad - 1] ?? null,
    Contexts: contexts,
    'Actor Name': actors.map(({ entity }) => entity.name),
    'Actor Country': countries(actors),
    'Primary Actor Sector': sectors(actors),
    'Actor Sectors': sectors(actors),
    'Actor Title': actors.flatMap(({ entity }) => entity.titles),
    'Actor Name Raw': raw(actors),
    'Recipient Name': recipients.map(({ entity }) => entity.name),
    'Recipient Country': countries(recipients),
    'Primary Recipient Sector': sectors(recipients),
    'Recipient Sectors': sectors(recipients),
    'Recipient Title': recipients.flatMap(({ entity }) => entity.titles),
    'Recipient Name Raw': raw(recipients),
    Placename: place?.entity.name ?? null,
    Country: place?.country ?? null,
    'Raw Placename': place?.raw ?? null,
    Source: outlet,
    'Publication Date': published,
    'Story People': named(record, 'person'),
    'Story Organizations': named(record, 'organization', 'outlet', 'group'),
    'Story Locations': named(record, 'country', 'place', 'facility'),
    Language: language,
    Version: 'readout/record/1',
  };
}

function polecatLine(row: PolecatRow): string {
  const cells = POLECAT_COLUMNS.map((column) => {
    const value = row[column] ?? [];
    return [value].flat().map(flat).join('; ') || 'None';
  });
  return `${cells.map(spreadsheetSafe).join('\t')}\n`;
}

/** On one line, and without what parts columns and values. */
function flat(text: string): string {
  return text.replace(/[\s;]+/g, ' ').trim();
}

function countries(actors: readonly CodedActor[]): string[] {
  return [...new Set(actors.map(({ country }) => country).filter((code) => code !== null))];
}

function sectors(actors: readonly CodedActor[]): string[] {
  return [...new Set(actors.map(({ sector }) => sector).filter((sector) => sector !== null))];
}

function raw(actors: readonly CodedActor[]): string[] {
  return actors.map(({ raw: words }) => words).filter((words) => words !== null);
}

function named(record: Record, ...kinds: readonly EntityKind[]): string[] {
  return [...new Set(record.entities.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name))];
}
