import type { Act, Attribution } from './attribution.ts';
import type { Event, EventType } from './event.ts';

/**
 * The PLOVER type that a statement is coded as. A record keeps what is said apart from what happens (saying is no event), while
 * PLOVER codes verbal acts as events of their own: promises and offers as AGREE, appeals as REQUEST, criticism as ACCUSE, praise
 * and thanks as SUPPORT (manual 0.7, chapter 5). Acts that are missing here are no events for PLOVER either.
 */
const TYPE_OF_ACT: { readonly [act in Act]?: EventType } = {
  agree: 'AGREE',
  offer: 'AGREE',
  promise: 'AGREE',
  praise: 'SUPPORT',
  thank: 'SUPPORT',
  ask: 'REQUEST',
  demand: 'REQUEST',
  urge: 'REQUEST',
  accuse: 'ACCUSE',
  condemn: 'ACCUSE',
  deny: 'REJECT',
  reject: 'REJECT',
  threaten: 'THREATEN',
  warn: 'THREATEN',
};

/** The PLOVER type of a statement; null for one that is none of its verbal acts, or that was not made. */
export function ploverTypeOfStatement({ act, polarity }: Pick<Attribution, 'act' | 'polarity'>): EventType | null {
  return polarity === 'negative' ? null : (TYPE_OF_ACT[act] ?? null);
}

/** The PLOVER type of an event: what somebody has refused is a REJECT there, whatever it was. */
export function ploverTypeOfEvent({ type, status }: Pick<Event, 'type' | 'status'>): EventType {
  return status === 'refused' ? 'REJECT' : type;
}
