import type { Event, EventStatus, Participant, Time } from '../../model/index.ts';
import { EventLexicon } from '../../vocabulary/event-lexicon.ts';
import { viaOf } from '../chains.ts';
import type { Context } from '../context.ts';
import type { SpanIndex } from '../span-index.ts';
import { castEvents } from './cast-events.ts';
import { findTriggers, likeliestOf } from './find-triggers.ts';
import { groupTriggers } from './group-triggers.ts';
import { syntacticArguments } from './participants.ts';
import type { CastTrigger } from './same-event.ts';
import { placeOf, timeOf, timesByPlace } from './time-and-place.ts';

const LEXICON = EventLexicon.load();

/** What happened, is planned or was refused: one entry an event, however often the text names it. */
export function extractEvents(context: Context): Event[] {
  const triggers = findTriggers(context, LEXICON).map(
    (trigger): CastTrigger => ({
      ...trigger,
      cast: new Set(syntacticArguments(context, trigger).map(({ entity }) => entity.id)),
    }),
  );
  const groups = groupTriggers(context.reading.words, triggers);
  const casts = castEvents(context, groups);
  const times = timesByPlace(context);
  return groups.map((group, k) => eventOf(context, times, group, casts[k] ?? [], `v${k + 1}`));
}

function eventOf(
  context: Context,
  times: SpanIndex<Time>,
  group: readonly CastTrigger[],
  participants: Participant[],
  id: string,
): Event {
  const clearest = clearestOf(group);
  const { type } = clearest;
  const status = statusOf(group);
  const mode = clearest.mode ?? group.find((trigger) => trigger.type === type && trigger.mode !== null)?.mode ?? null;
  return {
    id,
    type,
    mode,
    trigger: [clearest.span],
    mentions: group.filter((trigger) => trigger !== clearest).map(({ span }) => span),
    status,
    participants,
    time: timeOf(context, times, group, 'date', status),
    duration: timeOf(context, times, group, 'duration', status),
    place: placeOf(context, group),
    via: viaOf(context.attributions, [clearest.span]),
    confidence: clearest.confidence,
  };
}

/** The clearest mention: the surest one, the earlier of two alike. */
function clearestOf(group: readonly CastTrigger[]): CastTrigger {
  const weight = ({ confidence, cast }: CastTrigger): number => confidence + 0.1 * Math.min(2, cast.size);
  return group.reduce((best, trigger) => (weight(trigger) > weight(best) + 0.05 ? trigger : best));
}

/** What the mentions say together. */
function statusOf(group: readonly CastTrigger[]): EventStatus {
  const sums = new Map<EventStatus, number>();
  for (const { statuses, confidence } of group) {
    for (const [status, p] of statuses) sums.set(status, (sums.get(status) ?? 0) + confidence * p);
  }
  return likeliestOf(sums);
}
