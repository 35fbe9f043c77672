import type { Record } from '../model/record.ts';
import type { Span } from '../model/span.ts';

/** What the annotated page can show in the text, in the order of its switches. */
export const LAYERS = [
  { id: 'source', label: 'Sources', shown: true },
  { id: 'cue', label: 'Cues', shown: true },
  { id: 'content', label: 'What was said', shown: true },
  { id: 'event', label: 'Events', shown: true },
  { id: 'topic', label: 'Topics', shown: true },
  { id: 'agreement', label: 'Agreements', shown: true },
  { id: 'position', label: 'Positions', shown: true },
  { id: 'definition', label: 'Definitions', shown: true },
  { id: 'dispute', label: 'Disputes', shown: true },
  { id: 'time', label: 'Times', shown: false },
  { id: 'entity', label: 'Entities', shown: false },
] as const;
export type Layer = (typeof LAYERS)[number]['id'];

/** A stretch of text that an entry stands on, in one layer. `entry` is the entry's key on the page. */
export interface LayerMark extends Span {
  readonly layer: Layer;
  readonly entry: string;
}

/** Keys of entries on the page: of our own making, since a record's ids are text from outside. */
export function entryKey(kind: Layer | 'attribution', index: number): string {
  return `${kind}-${index}`;
}

/** Every mark that a record puts on its text. */
export function marksOf(record: Record): LayerMark[] {
  const marks: LayerMark[] = [];
  const add = (layer: Layer, entry: string, spans: readonly Span[]) => {
    for (const { start, end } of spans) marks.push({ start, end, layer, entry });
  };
  for (const [i, entry] of record.attributions.entries()) {
    const key = entryKey('attribution', i);
    add('source', key, entry.source?.spans ?? []);
    add('cue', key, entry.cue);
    add('content', key, entry.content);
  }
  for (const [i, entry] of record.events.entries())
    add('event', entryKey('event', i), [...entry.trigger, ...entry.mentions]);
  for (const [i, entry] of record.topics.entries()) add('topic', entryKey('topic', i), entry.spans);
  for (const [i, entry] of record.agreements.entries()) add('agreement', entryKey('agreement', i), entry.spans);
  for (const [i, entry] of record.positions.entries()) add('position', entryKey('position', i), entry.spans);
  for (const [i, entry] of record.definitions.entries())
    add('definition', entryKey('definition', i), [...entry.term, ...entry.meaning]);
  for (const [i, entry] of record.disputes.entries())
    add('dispute', entryKey('dispute', i), [...entry.claim, ...entry.spans]);
  for (const [i, entry] of record.times.entries()) add('time', entryKey('time', i), entry.spans);
  for (const [i, entry] of record.entities.entries()) add('entity', entryKey('entity', i), entry.mentions);
  return marks;
}
