import type { Entity, EventStatus, Time } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { entityOfNoun } from '../entity-of-phrase.ts';
import { SpanIndex } from '../span-index.ts';
import { caseOf } from './arguments.ts';
import type { Trigger } from './trigger.ts';

const PLACES = new Set<Entity['kind']>(['place', 'country', 'facility']);
const AT = new Set(['in', 'at', 'near', 'outside']);
/** A time further from the trigger than this, in code units, belongs to something else. */
const NEAR = 120;

/** The document's times by place. */
export const timesByPlace = ({ times }: Context): SpanIndex<Time> => new SpanIndex(times, ({ spans }) => spans);

/** What was is not in the time to come when it is told, and what is to be not in the time that has passed. */
export function agrees(time: Time, status: EventStatus, published: string | null): boolean {
  if (time.kind !== 'date' || published === null) return true;
  if (status === 'occurred') return time.from === null || time.from <= published;
  if (status === 'planned' || status === 'proposed') return time.to === null || time.to >= published;
  return true;
}

/** The nearest time of a kind in the sentences of an event's mentions that agrees with its status; null where they tell none. */
export function timeOf(
  { document, reading }: Context,
  times: SpanIndex<Time>,
  group: readonly Trigger[],
  kind: Time['kind'],
  status: EventStatus,
): string | null {
  let best: string | null = null;
  let least = NEAR;
  for (const { span, sentence } of group) {
    const bounds = reading.sentences[sentence];
    for (const time of bounds === undefined ? [] : times.overlapping(bounds)) {
      const [first] = time.spans;
      if (time.kind !== kind || first === undefined || !agrees(time, status, document.published)) continue;
      const distance = Math.max(first.start - span.end, span.start - first.end);
      if (distance < least) {
        least = distance;
        best = time.id;
      }
    }
  }
  return best;
}

/** Where an event takes place: a place after *in* or *at* that hangs on its word or on the verb that carries it. */
export function placeOf({ reading, entities }: Context, group: readonly Trigger[]): string | null {
  const { words } = reading;
  for (const { word } of group) {
    const carrier = words.isRoot(word) ? word : words.head(word);
    for (const governor of [word, carrier]) {
      for (const noun of words.childrenBy(governor, 'obl', 'nmod')) {
        if (noun === word || !AT.has(caseOf(words, noun) ?? '')) continue;
        const entity = entityOfNoun(words, entities, noun);
        if (entity !== null && PLACES.has(entity.kind)) return entity.id;
      }
    }
  }
  return null;
}
