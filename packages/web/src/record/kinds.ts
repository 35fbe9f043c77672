import type {
  Act,
  AgreementStatus,
  Certainty,
  Change,
  EntityKind,
  EntryKind,
  EventStatus,
  EventType,
  Form,
  Polarity,
  Relation,
  Role,
  Stance,
} from 'readout/model';

// The closed lists of the model as words for people. Each object has every value as a key, which the compiler checks:
// the lists themselves stay on the server with their schemas.

type Labels<Value extends string> = { readonly [value in Value]: string };

/** The values of labels, in their order. */
export function valuesOf<Value extends string>(labels: Labels<Value>): Value[] {
  return Object.keys(labels) as Value[];
}

export const KIND_LABELS: Labels<EntryKind> = {
  attributions: 'Statement',
  events: 'Event',
  topics: 'Topic',
  agreements: 'Agreement',
  positions: 'Position',
  definitions: 'Definition',
  disputes: 'Dispute',
  times: 'Time',
  entities: 'Entity',
};
export const ENTRY_KINDS = valuesOf(KIND_LABELS);

export const ACT_LABELS: Labels<Act> = {
  state: 'states',
  ask: 'asks',
  demand: 'demands',
  urge: 'urges',
  promise: 'promises',
  offer: 'offers',
  agree: 'agrees',
  confirm: 'confirms',
  deny: 'denies',
  reject: 'rejects',
  accuse: 'accuses',
  condemn: 'condemns',
  warn: 'warns',
  threaten: 'threatens',
  praise: 'praises',
  thank: 'thanks',
  believe: 'believes',
  report: 'reports',
};
export const FORM_LABELS: Labels<Form> = { direct: 'direct', indirect: 'indirect', mixed: 'mixed' };
export const POLARITY_LABELS: Labels<Polarity> = { positive: 'said', negative: 'not said' };
export const CERTAINTY_LABELS: Labels<Certainty> = { plain: 'plain', hedged: 'hedged' };
export const EVENT_TYPE_LABELS: Labels<EventType> = {
  AGREE: 'agreement',
  CONSULT: 'consultation',
  SUPPORT: 'support',
  CONCEDE: 'concession',
  COOPERATE: 'cooperation',
  AID: 'aid',
  RETREAT: 'retreat',
  REQUEST: 'request',
  ACCUSE: 'accusation',
  REJECT: 'rejection',
  THREATEN: 'threat',
  PROTEST: 'protest',
  SANCTION: 'sanction',
  MOBILIZE: 'mobilization',
  COERCE: 'coercion',
  ASSAULT: 'assault',
};
export const EVENT_STATUS_LABELS: Labels<EventStatus> = {
  occurred: 'occurred',
  ongoing: 'ongoing',
  planned: 'planned',
  proposed: 'proposed',
  refused: 'refused',
  cancelled: 'cancelled',
  'did not occur': 'did not occur',
};
export const ROLE_LABELS: Labels<Role> = {
  actor: 'actor',
  recipient: 'recipient',
  party: 'party',
  mediator: 'mediator',
  observer: 'observer',
};
export const AGREEMENT_STATUS_LABELS: Labels<AgreementStatus> = {
  proposed: 'proposed',
  reached: 'reached',
  signed: 'signed',
  'being implemented': 'being implemented',
  implemented: 'implemented',
  extended: 'extended',
  suspended: 'suspended',
  violated: 'violated',
  ended: 'ended',
  rejected: 'rejected',
};
export const STANCE_LABELS: Labels<Stance> = {
  demand: 'demands',
  offer: 'offers',
  commit: 'commits to',
  refuse: 'refuses',
  condition: 'sets a condition',
  support: 'supports',
  oppose: 'opposes',
};
export const CHANGE_LABELS: Labels<Change> = { shift: 'a shift', none: 'no shift' };
export const RELATION_LABELS: Labels<Relation> = {
  disputes: 'disputes',
  condemns: 'condemns',
  endorses: 'endorses',
  confirms: 'confirms',
  denies: 'denies',
};
export const ENTITY_KIND_LABELS: Labels<EntityKind> = {
  person: 'person',
  organization: 'organization',
  country: 'country',
  place: 'place',
  group: 'group',
  outlet: 'outlet',
  facility: 'facility',
};
