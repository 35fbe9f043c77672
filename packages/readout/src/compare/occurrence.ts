import type { Event, Span } from '../model/index.ts';
import { sliceSpan } from '../model/index.ts';
import type { Figure } from './cast.ts';
import { apart, type Days, splitMentions } from './mention-split.ts';
import { daysBetween, type Story, sentencesAt, type Telling } from './story.ts';
import { contentTerms } from './terms.ts';

/** An event of one document with what tells it from other events. */
export interface Occurrence {
  readonly telling: Telling;
  readonly event: Event;
  readonly spans: readonly Span[];
  readonly persons: ReadonlySet<string>;
  /** For each side who came for it, as far as persons are named. */
  readonly sides: ReadonlyMap<string, ReadonlySet<string>>;
  readonly names: readonly string[];
  /** Days, both ends included; null where the text does not settle them. */
  readonly window: Days | null;
  readonly place: string | null;
  /** The country of the place. */
  readonly land: string | null;
  readonly isCall: boolean;
  /** What the document mentions first among its most mentioned events: what it is about. */
  readonly isLead: boolean;
  /** Terms of the trigger and of the sentences that mention it. */
  readonly trigger: ReadonlySet<string>;
  readonly context: ReadonlySet<string>;
}

export function occurrencesOf(story: Story, telling: Telling): Occurrence[] {
  const { record, text } = telling;
  const sentences = telling.sentences.map(({ span }) => span);
  const lead = leadOf(telling);
  return record.events.flatMap((event) => {
    const figures = event.participants
      .map(({ entity }) => story.cast.figure(record, entity))
      .filter((figure): figure is Figure => figure !== null);
    return splitMentions(record, story.cast, sentences, event).map(({ spans, window, place, isCall }, part) => ({
      telling,
      event,
      spans,
      persons: new Set(figures.filter(({ isPerson }) => isPerson).map(({ key }) => key)),
      sides: delegations(figures),
      names: figures.map(({ name }) => name),
      window,
      place,
      land: place === null ? null : (story.cast.sideOf(place) ?? null),
      isLead: event === lead && part === 0,
      isCall: isCall ?? event.mode === 'call',
      trigger: contentTerms(spans.map((span) => sliceSpan(text, span)).join(' ')),
      context: new Set(
        [...new Set(sentencesAt(telling, spans))].flatMap((i) => [...(telling.sentences[i]?.terms ?? [])]),
      ),
    }));
  });
}

/** Mentions near the beginning count more, up to three times. */
function leadOf({ record, text }: Telling): Event | null {
  const weigh = ({ trigger, mentions }: Event): number =>
    [...trigger, ...mentions].reduce((sum, { start }) => sum + 1 + 2 * (1 - start / text.length) ** 2, 0);
  const talks = record.events.filter(({ type }) => type === 'CONSULT' || type === 'AGREE');
  return talks.length === 0 ? null : talks.reduce((best, event) => (weigh(event) > weigh(best) ? event : best));
}

function delegations(figures: readonly Figure[]): Map<string, Set<string>> {
  const sides = new Map<string, Set<string>>();
  for (const { side, key, isPerson } of figures) {
    if (side === null) continue;
    const persons = sides.get(side) ?? new Set();
    sides.set(side, isPerson ? persons.add(key) : persons);
  }
  return sides;
}

const SAME_MODE = 0.5;
const CALL_OR_MEETING = -7;
const OTHER_TYPE = -2.5;
const TWO_SIDES = 1;
const ONE_SIDE = 0.2;
const SAME_PERSON = 0.3;
const OTHER_PERSON = -1;
/** Nobody who came for any side is the same. */
const OTHER_DELEGATIONS = -6;
const OTHER_DAYS = -7;
const SAME_PLACE = 0.7;
const OTHER_PLACE = -0.5;
const SHARED_CONTEXT = 4;
const BOTH_LEAD = 2;
const MOST_CONTEXT = 2;
const SHARED_TRIGGER = 1;
/** Two entries of one document were held apart by its record, which had more to go by. */
const ONE_DOCUMENT = -2.5;

/** Evidence that two events are one occurrence: above 0 for, below 0 against. */
export function sameOccurrence(story: Story, a: Occurrence, b: Occurrence): number {
  if (a.event === b.event) return Number.NEGATIVE_INFINITY;
  let evidence = a.telling === b.telling ? ONE_DOCUMENT : 0;
  if (a.event.type !== b.event.type) evidence += OTHER_TYPE;
  else if (a.event.type === 'CONSULT' && a.isCall !== b.isCall) evidence += CALL_OR_MEETING;
  else if (a.event.mode === b.event.mode && a.event.mode !== null) evidence += SAME_MODE;
  if (a.place !== null && b.place !== null) evidence += arePlacesOne(a, b) ? SAME_PLACE : OTHER_PLACE;
  if (a.isLead && b.isLead && arePublishedTogether(a, b)) evidence += BOTH_LEAD;
  if ([...a.trigger].some((term) => b.trigger.has(term))) evidence += SHARED_TRIGGER;
  return (
    evidence +
    sameParticipants(a, b) +
    sameTime(a, b) +
    Math.min(MOST_CONTEXT, SHARED_CONTEXT * story.weights.similarity(a.context, b.context))
  );
}

/** *Stockholm* and *Sweden* are one place. */
function arePlacesOne(a: Occurrence, b: Occurrence): boolean {
  return a.place === b.place || (a.land !== null && a.land === b.land);
}

/** Sides first; then who came for each of them, since the ministers of two leaders have the same sides. */
function sameParticipants(a: Occurrence, b: Occurrence): number {
  const shared = [...a.sides.keys()].filter((side) => b.sides.has(side));
  if (shared.length === 0) return a.sides.size > 0 && b.sides.size > 0 ? -2 : 0;
  const persons = shared.map((side) => {
    const [x, y] = [a.sides.get(side) ?? new Set(), b.sides.get(side) ?? new Set()];
    if (x.size === 0 || y.size === 0) return 0;
    return countShared(x, y) > 0 ? SAME_PERSON : OTHER_PERSON;
  });
  if (persons.length >= 2 && persons.every((evidence) => evidence === OTHER_PERSON)) return OTHER_DELEGATIONS;
  return (shared.length >= 2 ? TWO_SIDES : ONE_SIDE) + persons.reduce<number>((sum, evidence) => sum + evidence, 0);
}

/** Within two days: what two papers of one morning are about is often one thing. */
function arePublishedTogether(a: Occurrence, b: Occurrence): boolean {
  const [x, y] = [a.telling.published, b.telling.published];
  return x !== null && y !== null && Math.abs(daysBetween(x, y)) <= 2;
}

function sameTime(a: Occurrence, b: Occurrence): number {
  if (a.window !== null && b.window !== null) {
    const gap = apart(a.window, b.window);
    const length = Math.max(daysBetween(a.window.from, a.window.to), daysBetween(b.window.from, b.window.to));
    if (gap <= 1) return length <= 4 ? 1.5 : 0.5;
    return gap <= 4 ? -0.7 : OTHER_DAYS;
  }
  const [x, y] = [a.telling.published, b.telling.published];
  if (x === null || y === null) return 0;
  const later = Math.abs(daysBetween(x, y));
  return later <= 3 ? 0.3 : later <= 14 ? 0 : -1.5;
}

export function countShared<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): number {
  return [...a].filter((item) => b.has(item)).length;
}
