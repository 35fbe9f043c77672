import type { EventType, Role } from '../../model/index.ts';
import type { Argument } from './arguments.ts';

/** Types whose sides are equal, and modes that make the sides of other types equal. */
const MUTUAL_TYPES = new Set<EventType>(['CONSULT', 'AGREE', 'COOPERATE']);
const MUTUAL_MODES = new Set([
  'exchange',
  'clash',
  'exchange of fire',
  'prisoner exchange',
  'severing of relations by both',
]);

const AGAINST = new Set([
  'against',
  'on',
  'to',
  'toward',
  'towards',
  'at',
  'for',
  'upon',
  'over',
  'with',
  'from',
  'into',
]);
const BESIDE = new Set(['with', 'between', 'and', 'among', 'to', 'by', 'of', 'alongside']);
const THROUGH = new Set(['through', 'via', 'under']);
/** Types where *of* names who acts, not who is acted upon: *deployment of Russian troops*. */
const ACTING_OF = new Set<EventType>(['MOBILIZE', 'RETREAT', 'PROTEST']);
/** Types where *in* names whom an act hits: *strikes in Lebanon*. */
const HIT_IN = new Set<EventType>(['ASSAULT', 'MOBILIZE', 'COERCE']);

/** Whether the sides of an event are equal. */
export function isMutual(type: EventType, mode: string | null): boolean {
  return MUTUAL_TYPES.has(type) || (mode !== null && MUTUAL_MODES.has(mode));
}

/** The role that an argument plays in an event of a type, or null where it plays none (a place, a subject matter). */
export function roleOf(type: EventType, mode: string | null, argument: Argument): Role | null {
  if (argument.relation === 'host') return 'mediator';
  if (isMutual(type, mode)) return mutualRole(mode, argument);
  if (argument.relation === 'oblique') return obliqueRole(type, argument.case ?? '');
  return argument.relation === 'object' ? 'recipient' : 'actor';
}

function mutualRole(mode: string | null, { relation, case: by }: Argument): Role | null {
  if (relation === 'oblique') {
    if (THROUGH.has(by ?? '')) return 'mediator';
    return BESIDE.has(by ?? '') ? 'party' : null;
  }
  return mode === 'third-party' && (relation === 'subject' || relation === 'owner' || relation === 'attribute')
    ? 'mediator'
    : 'party';
}

function obliqueRole(type: EventType, by: string): Role | null {
  if (by === 'by') return 'actor';
  if (by === 'between') return 'party';
  if (by === 'of') return ACTING_OF.has(type) ? 'actor' : 'recipient';
  if (by === 'in') return HIT_IN.has(type) ? 'recipient' : null;
  if (by === 'from') return type === 'AID' ? 'actor' : 'recipient';
  return AGAINST.has(by) ? 'recipient' : null;
}
