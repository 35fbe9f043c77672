import type { Event, EventStatus, EventType } from '../model/event.ts';

/** The four classes of PLOVER, numbered as its manual does (0.7, chapters 2 and 5). */
export const QUADS = ['VERBAL COOPERATION', 'MATERIAL COOPERATION', 'VERBAL CONFLICT', 'MATERIAL CONFLICT'] as const;

const QUAD_CODES: { readonly [type in EventType]: 1 | 2 | 3 | 4 } = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  CONCEDE: 1,
  COOPERATE: 2,
  AID: 2,
  RETREAT: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  PROTEST: 4,
  SANCTION: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
};

/** Modes of the manual that a record’s modes say in other words or in the same. */
const MODES: { readonly [type in EventType]?: { readonly [mode: string]: string } } = {
  CONSULT: { call: 'phone', visit: 'visit', 'third-party': 'third-party' },
  AID: { 'economic aid': 'economic', 'humanitarian aid': 'humanitarian', military: 'military', asylum: 'asylum' },
  RETREAT: { withdrawal: 'withdraw', release: 'release' },
  PROTEST: { demonstration: 'demo', boycott: 'boycott' },
  SANCTION: {
    expulsion: 'expel',
    'recall of ambassador': 'withdraw',
    'withdrawal from agreement': 'withdraw',
    'withdrawal from organization': 'withdraw',
    'severing of relations': 'sever',
  },
  MOBILIZE: { 'weapons test': 'weapons' },
  COERCE: { arrest: 'arrest', detention: 'arrest', deportation: 'deport' },
  ASSAULT: { hijacking: 'abduct' },
};

/** What the manual’s contexts say of an event that has not simply taken place. */
const CONTEXTS: { readonly [status in EventStatus]: readonly string[] } = {
  occurred: [],
  ongoing: [],
  planned: ['future'],
  proposed: ['hypothetical'],
  refused: ['negation'],
  cancelled: ['negation'],
  'did not occur': ['negation'],
};

export function quadCode({ type }: Event): 1 | 2 | 3 | 4 {
  return QUAD_CODES[type];
}

/** Null where the manual has no mode for it. */
export function ploverMode({ type, mode }: Event): string | null {
  return (mode !== null && MODES[type]?.[mode]) || null;
}

export function ploverContexts({ status }: Event): readonly string[] {
  return CONTEXTS[status];
}
