import type { Event, Span } from '../model/index.ts';
import { apart, type Days } from './days.ts';
import { type EventMention, mentionsOf } from './event-mention.ts';
import type { Story, Telling } from './story.ts';
import type { ToldEvent } from './told-events.ts';

/** Mentions of a record’s event that speak of one occurrence. */
export interface MentionGroup {
  readonly spans: readonly Span[];
  readonly window: Days | null;
  readonly place: string | null;
  readonly isCall: boolean | null;
  readonly partners: readonly string[];
  /** Whether it is what the record’s entry is about, so that the entry’s participants are its own. */
  readonly isMain: boolean;
}

/** Days apart at which two mentions cannot mean one occurrence. */
const OTHER_DAY = 1;

/**
 * The mentions of an event, parted where the words beside them give different days, places, partners, or a call here and a
 * meeting there. A record may hold *the talks* of this week and *the talks in Geneva in May* for one event; side by side
 * with other documents that would join two stories. A mention that gives none of these goes with what it shares most with,
 * else with what was spoken of last.
 */
export function groupMentions(
  story: Story,
  telling: Telling,
  event: ToldEvent,
  days: ReadonlyMap<number, Days>,
): MentionGroup[] {
  const groups: EventMention[][] = [];
  for (const mention of mentionsOf(story, telling, event, days)) {
    const best = groups
      .filter((group) => !group.some((other) => conflict(story, mention, other)))
      .map((group) => ({ group, likeness: Math.max(...group.map((other) => likeness(mention, other))) }))
      .reverse()
      .sort((a, b) => b.likeness - a.likeness)[0];
    if (best === undefined) groups.push([mention]);
    else best.group.push(mention);
  }
  const main = groups.reduce((most, group) => (group.length > most.length ? group : most), groups[0] ?? []);
  const told = daysOf(telling, event.entry);
  const place = story.cast.figure(telling.record, event.entry?.place)?.key ?? null;
  const isDated = groups.some((group) => group !== main && told !== null && isOn(dayIn(group), told));
  return groups.map((group) => ({
    spans: group.map(({ span }) => span),
    window: dayIn(group) ?? (group === main && !isDated ? told : null),
    place: group.find((mention) => mention.place !== null)?.place ?? (group === main ? place : null),
    isCall: modeOf(group),
    partners: [...new Set(group.flatMap(({ partners }) => partners))],
    isMain: group === main && event.entry !== null,
  }));
}

function conflict(story: Story, a: EventMention, b: EventMention): boolean {
  if (a.day !== null && b.day !== null && apart(a.day, b.day) > OTHER_DAY) return true;
  if (a.isCall !== null && b.isCall !== null && a.isCall !== b.isCall) return true;
  if (a.isFurther !== b.isFurther && (a.isFurther || b.isFurther)) return true;
  if (a.partners.length > 0 && b.partners.length > 0 && !a.partners.some((one) => b.partners.includes(one)))
    return true;
  if (a.place === null || b.place === null || a.place === b.place) return false;
  const land = story.cast.sideOf(a.place);
  return land === null || land !== story.cast.sideOf(b.place);
}

function likeness(a: EventMention, b: EventMention): number {
  return (
    (a.day !== null && b.day !== null ? 2 : 0) +
    (a.place !== null && b.place !== null ? 2 : 0) +
    (a.partners.some((one) => b.partners.includes(one)) ? 2 : 0) +
    (a.isCall !== null && a.isCall === b.isCall ? 1 : 0)
  );
}

function dayIn(group: readonly EventMention[]): Days | null {
  return group.find(({ day }) => day !== null)?.day ?? null;
}

const isOn = (day: Days | null, other: Days): boolean => day !== null && apart(day, other) <= 0;

function modeOf(group: readonly EventMention[]): boolean | null {
  return group.find(({ isCall }) => isCall !== null)?.isCall ?? null;
}

function daysOf({ record }: Telling, entry: Event | null): Days | null {
  const time = record.times.find((candidate) => candidate.id === entry?.time);
  return time?.kind === 'date' && time.from !== null && time.to !== null ? { from: time.from, to: time.to } : null;
}
