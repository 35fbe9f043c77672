import {
  ACTS,
  AGREEMENT_STATUSES,
  CERTAINTIES,
  EVENT_STATUSES,
  EVENT_TYPES,
  FORMS,
  POLARITIES,
  RELATIONS,
  STANCES,
} from '../model/index.ts';
import { type EntityRole, FLAT_KINDS } from '../store/entries.ts';
import type { EntryField } from '../store/search.ts';

/** What a field of the query language asks for. */
export type QueryField = { readonly help: string } & (
  | { readonly is: 'choice'; readonly field: EntryField; readonly values: readonly string[] }
  /** Free text that the archive has a list of. */
  | { readonly is: 'label'; readonly field: 'issue' | 'mode' | 'outlet' }
  | { readonly is: 'entity'; readonly roles: readonly EntityRole[] }
  | { readonly is: 'from' | 'until' | 'within'; readonly of: 'published' | 'event' }
  | { readonly is: 'document' | 'discussed' }
);

const SPEAKS: readonly EntityRole[] = ['speaker', 'holder', 'according', 'by'];

/** The fields of the query language. */
export const QUERY_FIELDS: { readonly [name: string]: QueryField } = {
  speaker: { is: 'entity', roles: SPEAKS, help: 'who says it, or whoever represents them' },
  addressee: { is: 'entity', roles: ['addressee'], help: 'who is told' },
  participant: { is: 'entity', roles: ['participant', 'party'], help: 'who takes part in an event or agreement' },
  place: { is: 'entity', roles: ['place'], help: 'where an event is' },
  entity: { is: 'entity', roles: [], help: 'who or what is mentioned' },
  outlet: { is: 'label', field: 'outlet', help: 'who published it' },
  type: { is: 'choice', field: 'kind', values: FLAT_KINDS, help: 'kind of entry' },
  act: { is: 'choice', field: 'act', values: ACTS, help: 'what is done by saying it' },
  form: { is: 'choice', field: 'form', values: FORMS, help: 'direct, indirect or mixed quotation' },
  polarity: { is: 'choice', field: 'polarity', values: POLARITIES, help: 'negative where the saying is denied' },
  certainty: { is: 'choice', field: 'certainty', values: CERTAINTIES, help: 'hedged where the text keeps a distance' },
  event: { is: 'choice', field: 'event_type', values: EVENT_TYPES, help: 'PLOVER type of an event' },
  mode: { is: 'label', field: 'mode', help: 'kind of meeting, attack…' },
  status: {
    is: 'choice',
    field: 'status',
    values: [...new Set<string>([...EVENT_STATUSES, ...AGREEMENT_STATUSES])],
    help: 'what became of an event or agreement',
  },
  stance: { is: 'choice', field: 'stance', values: STANCES, help: 'what a position is' },
  issue: { is: 'label', field: 'issue', help: 'what a position is on' },
  relation: { is: 'choice', field: 'relation', values: RELATIONS, help: 'how somebody stands to a claim' },
  discussed: { is: 'discussed', help: 'yes or no: whether a topic was discussed' },
  after: { is: 'from', of: 'published', help: 'published on that day or later' },
  before: { is: 'until', of: 'published', help: 'published before that day' },
  on: { is: 'within', of: 'published', help: 'published on that day, in that month or year' },
  'event-after': { is: 'from', of: 'event', help: 'happening on that day or later' },
  'event-before': { is: 'until', of: 'event', help: 'happening before that day' },
  'event-on': { is: 'within', of: 'event', help: 'happening on that day, in that month or year' },
  document: { is: 'document', help: 'in the document of that id' },
};
