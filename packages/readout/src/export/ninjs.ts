import type { Attribution } from '../model/attribution.ts';
import type { Entity } from '../model/entity.ts';
import type { Event } from '../model/event.ts';
import type { Record } from '../model/record.ts';
import { textsOf } from '../model/span.ts';
import { wikidataAddress } from './annotation-body.ts';
import { CodePointSpans } from './code-point-spans.ts';
import { documentIri, documentUrn, type Exported, entryUrn, isAskedFor } from './exported.ts';
import { eventLabel, wordCount } from './phrases.ts';
import { RecordView } from './record-view.ts';

const STANDARD = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
} as const;

/** Documents as ninjs 3.1 (IPTC, News in JSON), an object a line. */
export async function* toNinjs(documents: AsyncIterable<Exported>): AsyncGenerator<string> {
  for await (const exported of documents) yield `${JSON.stringify(ninjsOf(exported))}\n`;
}

/**
 * A report as ninjs: who and what it speaks of as its people, organisations, places, subjects and events; each statement as an
 * associated component with its words, whose word it is, and where it stands (`start` and `end` in code points). ninjs allows
 * no fields of one’s own.
 */
export function ninjsOf(exported: Exported): object {
  const { record, seenAt } = exported;
  const { title, outlet, author, published, language, text, sha256, id } = record.document;
  const { entities } = record;
  const reading = { record, view: new RecordView(record), points: new CodePointSpans(text) };
  return {
    uri: documentIri(exported),
    type: 'text',
    representationType: 'full',
    profile: 'readout-record-1',
    ...(seenAt && { versionCreated: seenAt }),
    // ninjs wants an instant where a record has a day: its first moment.
    ...(published && { contentCreated: `${published}T00:00:00Z` }),
    language,
    ...(title && { title, headlines: [{ contentType: 'text/plain', value: title }] }),
    ...(author && { by: author }),
    bodies: [{ contentType: 'text/plain', charCount: [...text].length, wordCount: wordCount(text), value: text }],
    people: entities.filter(({ kind }) => kind === 'person').map(concept),
    organisations: entities.filter(({ kind }) => ['organization', 'group', 'outlet'].includes(kind)).map(concept),
    places: entities.filter(({ kind }) => ['country', 'place', 'facility'].includes(kind)).map(concept),
    subjects: subjectsOf(record),
    events: record.events.map((event) => eventOf(record, event)),
    ...(outlet && { infoSources: [{ name: outlet, role: 'publisher' }] }),
    associations: record.attributions
      .filter((attribution) => isAskedFor(exported, attribution))
      .map((attribution) => statementOf(reading, attribution)),
    altIds: [
      { role: 'id', value: id },
      { role: 'urn', value: documentUrn(record) },
      { role: 'sha256', value: sha256 },
    ],
    standard: STANDARD,
  };
}

function concept({ name, ref, id }: Entity): object {
  return { name, rel: 'mentioned', literal: id, ...(ref && { uri: wikidataAddress(ref) }) };
}

/** The issues that sides take positions on, each once, as sure as the surest of its positions. */
function subjectsOf({ positions }: Record): object[] {
  const issues = new Map<string, number>();
  for (const { issue, confidence } of positions) issues.set(issue, Math.max(confidence, issues.get(issue) ?? 0));
  return [...issues].map(([name, confidence]) => ({
    name,
    rel: 'about',
    literal: name,
    creator: 'Readout',
    confidence: Math.round(100 * confidence),
  }));
}

function eventOf(record: Record, event: Event): object {
  const words = textsOf(record.document.text, event.trigger).join(' … ');
  return {
    id: event.id,
    name: `${eventLabel(event)} (${event.status}): ${words}`,
    rel: 'mentioned',
    uri: entryUrn(record, event),
    literal: event.type,
  };
}

interface Reading {
  readonly record: Record;
  readonly view: RecordView;
  readonly points: CodePointSpans;
}

function statementOf({ record, view, points }: Reading, attribution: Attribution): object {
  const { content, act, form, polarity, certainty, via, source } = attribution;
  const { text, language } = record.document;
  const words = textsOf(text, content).join(' … ');
  const speaker = record.entities.find(({ id }) => id === source?.entity);
  const spans = content.map((span) => points.of(span));
  const told: { readonly [role: string]: string | number | null } = {
    act,
    form,
    polarity,
    certainty,
    voice: view.chain(via).join(' → ') || null,
    start: spans[0]?.start ?? null,
    end: spans.at(-1)?.end ?? null,
    spans: spans.length > 1 ? spans.map(({ start, end }) => `${start}-${end}`).join(';') : null,
  };
  const said = speaker && { ...concept(speaker), rel: 'speaker' };
  return {
    uri: entryUrn(record, attribution),
    name: attribution.id,
    rel: 'statement',
    type: 'component',
    language,
    by: view.source(attribution),
    bodies: [{ role: 'statement', contentType: 'text/plain', charCount: [...words].length, value: words }],
    descriptions: Object.entries(told)
      .filter(([, value]) => value !== null)
      .map(([role, value]) => ({ role, value: String(value) })),
    ...(said && (speaker.kind === 'person' ? { people: [said] } : { organisations: [said] })),
  };
}
