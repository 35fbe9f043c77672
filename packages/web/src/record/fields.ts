import type { Attribution, Entity, EntryKind, Party, Record, Span } from 'readout/model';
import {
  ACT_LABELS,
  AGREEMENT_STATUS_LABELS,
  CERTAINTY_LABELS,
  CHANGE_LABELS,
  ENTITY_KIND_LABELS,
  EVENT_STATUS_LABELS,
  EVENT_TYPE_LABELS,
  FORM_LABELS,
  POLARITY_LABELS,
  RELATION_LABELS,
  STANCE_LABELS,
} from './kinds.ts';
import type { KindedEntry } from './parts.ts';

/** How a field of an entry is set by hand. */
export type FieldControl =
  | { readonly is: 'choice'; readonly labels: { readonly [value: string]: string }; readonly none?: string }
  | { readonly is: 'reference'; readonly to: EntryKind; readonly none?: string }
  | { readonly is: 'references'; readonly to: EntryKind }
  /** A source or addressee: an entity, and the words that name it. */
  | { readonly is: 'party'; readonly none: string }
  | { readonly is: 'participants' }
  | { readonly is: 'text' | 'date' | 'yes-no' };

export interface EntryField {
  readonly name: string;
  readonly label: string;
  readonly control: FieldControl;
}

const field = (name: string, label: string, control: FieldControl): EntryField => ({ name, label, control });
const choice = (labels: { readonly [value: string]: string }, none?: string): FieldControl =>
  none === undefined ? { is: 'choice', labels } : { is: 'choice', labels, none };
const entity = (none?: string): FieldControl =>
  none === undefined ? { is: 'reference', to: 'entities' } : { is: 'reference', to: 'entities', none };
const via = field('via', 'Told by', { is: 'reference', to: 'attributions', none: 'the report itself' });

/** What of an entry can be set by hand, beside its words. */
export const FIELDS: { readonly [kind in EntryKind]: readonly EntryField[] } = {
  attributions: [
    field('source', 'Speaker', { is: 'party', none: 'not named' }),
    field('addressee', 'Told to', { is: 'party', none: 'nobody named' }),
    field('act', 'Act', choice(ACT_LABELS)),
    field('form', 'Quotation', choice(FORM_LABELS)),
    field('certainty', 'Certainty', choice(CERTAINTY_LABELS)),
    field('polarity', 'Said or not', choice(POLARITY_LABELS)),
    via,
  ],
  events: [
    field('type', 'Type', choice(EVENT_TYPE_LABELS)),
    field('mode', 'Mode', { is: 'text' }),
    field('status', 'Status', choice(EVENT_STATUS_LABELS)),
    field('participants', 'Participants', { is: 'participants' }),
    field('time', 'When', { is: 'reference', to: 'times', none: 'not told' }),
    field('duration', 'How long', { is: 'reference', to: 'times', none: 'not told' }),
    field('place', 'Where', entity('not told')),
    via,
  ],
  topics: [
    field('event', 'Discussed at', { is: 'reference', to: 'events' }),
    field('discussed', 'Discussed', { is: 'yes-no' }),
    field('raisedBy', 'Raised by', entity('not told')),
    via,
  ],
  agreements: [
    field('parties', 'Parties', { is: 'references', to: 'entities' }),
    field('status', 'Status', choice(AGREEMENT_STATUS_LABELS)),
    field('time', 'When', { is: 'reference', to: 'times', none: 'not told' }),
    via,
  ],
  positions: [
    field('holder', 'Holder', entity()),
    field('stance', 'Stance', choice(STANCE_LABELS)),
    field('issue', 'Issue', { is: 'text' }),
    field('change', 'Change', choice(CHANGE_LABELS, 'the text does not say')),
    via,
  ],
  definitions: [field('according', 'As used by', entity('not told')), via],
  disputes: [
    field('by', 'Taken by', { is: 'references', to: 'entities' }),
    field('relation', 'Stand', choice(RELATION_LABELS)),
    field('claimant', 'Whose claim', entity('not told')),
    via,
  ],
  times: [
    field('from', 'From', { is: 'date' }),
    field('to', 'To', { is: 'date' }),
    field('approximate', 'Approximate', { is: 'yes-no' }),
  ],
  entities: [
    field('name', 'Name', { is: 'text' }),
    field('kind', 'Kind', choice(ENTITY_KIND_LABELS)),
    field('represents', 'Speaks for', entity('nobody')),
    field('ref', 'Wikidata', { is: 'text' }),
  ],
};

/** The fields of an entry; a length of time has no days. */
export function fieldsOf({ kind, entry }: KindedEntry): readonly EntryField[] {
  return kind === 'times' && entry.kind === 'duration'
    ? FIELDS.times.filter(({ control }) => control.is !== 'date')
    : FIELDS[kind];
}

/** What a reference can be set to, and what each is called. */
export function candidates(record: Record, kinded: KindedEntry, { name, control }: EntryField): [string, string][] {
  if (control.is !== 'reference' && control.is !== 'references') return [];
  const quote = (spans: readonly Span[]) =>
    spans.map(({ start, end }) => record.document.text.slice(start, end)).join(' … ');
  switch (control.to) {
    case 'entities':
      return entityNames(record).filter(([id]) => id !== kinded.entry.id);
    case 'times':
      return record.times
        .filter(({ kind }) => kind === (name === 'duration' ? 'duration' : 'date'))
        .map(({ id, spans }) => [id, quote(spans)]);
    case 'attributions':
      return record.attributions
        .filter(({ id }) => id !== kinded.entry.id)
        .map((attribution) => [attribution.id, `${speakerName(record, attribution)} ${quote(attribution.cue)}`]);
    case 'events':
      return record.events
        .filter(({ type }) => type === 'CONSULT')
        .map(({ id, mode, trigger }) => [id, `${mode ?? 'consultation'}: ${quote(trigger)}`]);
    default:
      return [];
  }
}

/** Entities by name, with their kind where two have the same name. */
export function entityNames(record: Record): [string, string][] {
  const counts = new Map<string, number>();
  for (const { name } of record.entities) counts.set(name, (counts.get(name) ?? 0) + 1);
  const named = record.entities.map(({ id, name, kind }): [string, string] => [
    id,
    (counts.get(name) ?? 0) > 1 ? `${name} (${kind}, ${id})` : name,
  ]);
  return named.sort(([, a], [, b]) => a.localeCompare(b));
}

/**
 * A source or addressee after another entity was chosen. The words that name it stay; where there were none, they are the mention
 * of the entity that is nearest to an offset. Null where it has no mention.
 */
export function withEntity(entity: Entity, party: Party | null, near: number): Party | null {
  if (party !== null) return { ...party, entity: entity.id };
  const nearest = [...entity.mentions].sort((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near))[0];
  return nearest ? { entity: entity.id, spans: [{ start: nearest.start, end: nearest.end }] } : null;
}

function speakerName(record: Record, { source }: Attribution): string {
  return record.entities.find(({ id }) => id === source?.entity)?.name ?? 'unnamed source';
}
