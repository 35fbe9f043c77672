import { contains, type Event, type Span } from '../model/index.ts';
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
  readonly kind: string | null;
  readonly isOccasion: boolean;
  /** Whether it is what the record’s entry is about, so that the entry’s participants are its own. */
  readonly isMain: boolean;
}

/** Days apart at which two mentions cannot mean one occurrence. */
const OTHER_DAY = 1;
/** Characters: the sentence itself and the one before. */
const JUST_BEFORE = 200;

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
      .filter((found) => found.likeness > 0 || !hasSigns(mention) || !found.group.some(hasSigns))
      .sort((a, b) => b.likeness - a.likeness || nextTo(mention, b.group) - nextTo(mention, a.group))[0];
    if (best === undefined) groups.push([mention]);
    else best.group.push(mention);
  }
  const main = groups.reduce((most, group) => (group.length > most.length ? group : most), groups[0] ?? []);
  const told = daysOf(telling, event);
  const place = story.cast.figure(telling.record, event.entry?.place)?.key ?? null;
  const isDated = groups.some((group) => group !== main && told !== null && isOn(dayIn(group), told));
  return groups.map((group) => ({
    spans: group.map(({ span }) => span),
    window: settled(dayIn(group) ?? (group === main && !isDated ? told : null), group, telling, event.entry),
    place: group.find((mention) => mention.place !== null)?.place ?? (group === main ? place : null),
    isCall: modeOf(group),
    partners: [...new Set(group.flatMap(({ partners }) => partners))],
    kind: group.find(({ kind }) => kind !== null)?.kind ?? null,
    isOccasion: group.some(({ isOccasion }) => isOccasion),
    isMain: group === main && event.entry !== null,
  }));
}

function conflict(story: Story, a: EventMention, b: EventMention): boolean {
  if (a.day !== null && b.day !== null && apart(a.day, b.day) > OTHER_DAY) return true;
  if (a.isCall !== null && b.isCall !== null && a.isCall !== b.isCall) return true;
  if (a.further !== null && a.further !== b.further) return true;
  if (a.isAhead && !b.isAhead) return true;
  if (a.isOccasion !== b.isOccasion) return true;
  if (a.kind !== null && b.kind !== null && a.kind !== b.kind) return true;
  if (a.partners.length > 0 && b.partners.length > 0 && !a.partners.some((one) => b.partners.includes(one)))
    return true;
  if (a.place === null || b.place === null || a.place === b.place) return false;
  const land = story.cast.landOf(a.place);
  return land === null || land !== story.cast.landOf(b.place);
}

function likeness(a: EventMention, b: EventMention): number {
  return (
    (a.day !== null && b.day !== null ? 2 : 0) +
    (a.place !== null && b.place !== null ? 2 : 0) +
    (a.partners.some((one) => b.partners.includes(one)) ? 2 : 0) +
    (a.isCall !== null && a.isCall === b.isCall ? 1 : 0) +
    (a.kind !== null && a.kind === b.kind ? 1 : 0)
  );
}

const hasSigns = ({ day, place, partners }: EventMention): boolean =>
  day !== null || place !== null || partners.length > 0;

/** Of what nothing tells apart, the last one spoken of just before; else what was spoken of most. */
function nextTo({ span }: EventMention, group: readonly EventMention[]): number {
  const last = group.at(-1);
  const gap = last === undefined ? Number.POSITIVE_INFINITY : span.start - last.span.end;
  return gap < JUST_BEFORE ? 1000 - gap : group.length;
}

function dayIn(group: readonly EventMention[]): Days | null {
  return group.find(({ day }) => day !== null)?.day ?? null;
}

const isOn = (day: Days | null, other: Days): boolean => day !== null && apart(day, other) <= 0;

function modeOf(group: readonly EventMention[]): boolean | null {
  return group.find(({ isCall }) => isCall !== null)?.isCall ?? null;
}

/** A day that has passed is not that of what is planned, one to come not that of what happened: a record may err. */
function settled(
  window: Days | null,
  group: readonly EventMention[],
  { published }: Telling,
  entry: Event | null,
): Days | null {
  if (window === null || published === null) return window;
  const isAhead = group.some((mention) => mention.isAhead) || entry?.status === 'planned';
  if (isAhead && window.to <= published && window.from === window.to) return null;
  return entry?.status === 'occurred' && window.from > published ? null : window;
}

/** The day that the record gives the entry, unless it stands in a sentence with mentions of other events only. */
function daysOf({ record, sentences }: Telling, { entry, spans }: ToldEvent): Days | null {
  const time = record.times.find((candidate) => candidate.id === entry?.time);
  if (time?.kind !== 'date' || time.from === null || time.to === null) return null;
  const around = sentences.filter(({ span }) => time.spans.some((at) => contains(span, at)));
  const isIn = (mention: Span): boolean => around.some(({ span }) => contains(span, mention));
  const isOthers = record.events.some(
    (other) => other !== entry && other.type === entry?.type && [...other.trigger, ...other.mentions].some(isIn),
  );
  return isOthers && !spans.some(isIn) ? null : { from: time.from, to: time.to };
}
