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
  readonly sides: ReadonlySet<string>;
  readonly names: readonly string[];
  /** Days, both ends included; null where the text does not settle them. */
  readonly window: Days | null;
  readonly place: string | null;
  readonly isCall: boolean;
  /** Terms of the trigger and of the sentences that mention it. */
  readonly trigger: ReadonlySet<string>;
  readonly context: ReadonlySet<string>;
}

export function occurrencesOf(story: Story, telling: Telling): Occurrence[] {
  const { record, text } = telling;
  const sentences = telling.sentences.map(({ span }) => span);
  return record.events.flatMap((event) => {
    const figures = event.participants
      .map(({ entity }) => story.cast.figure(record, entity))
      .filter((figure): figure is Figure => figure !== null);
    return splitMentions(record, story.cast, sentences, event).map(({ spans, window, place, isCall }) => ({
      telling,
      event,
      spans,
      persons: new Set(figures.filter(({ isPerson }) => isPerson).map(({ key }) => key)),
      sides: new Set(figures.flatMap(({ side }) => side ?? [])),
      names: figures.map(({ name }) => name),
      window,
      place,
      isCall: isCall ?? event.mode === 'call',
      trigger: contentTerms(spans.map((span) => sliceSpan(text, span)).join(' ')),
      context: new Set([...new Set(sentencesAt(telling, spans))].flatMap((i) => [...(telling.sentences[i]?.terms ?? [])])),
    }));
  });
}

const SAME_MODE = 0.5;
const CALL_OR_MEETING = -3;
const OTHER_TYPE = -2.5;
const SAME_PLACE = 0.7;
const OTHER_PLACE = -0.5;
const SHARED_CONTEXT = 4;
const SHARED_TRIGGER = 1;
/** Two entries of one document were held apart by its record, which had more to go by. */
const ONE_DOCUMENT = -2.5;

/** Evidence that two events are one occurrence: above 0 for, below 0 against. */
export function sameOccurrence(story: Story, a: Occurrence, b: Occurrence): number {
  if (a.event === b.event) return Number.NEGATIVE_INFINITY;
  let evidence = a.telling === b.telling ? ONE_DOCUMENT : 0;
  if (a.event.type !== b.event.type) evidence += OTHER_TYPE;
  else if (a.event.type === 'CONSULT' && a.isCall !== b.isCall)
    evidence += CALL_OR_MEETING;
  else if (a.event.mode === b.event.mode && a.event.mode !== null) evidence += SAME_MODE;
  if (a.place !== null && b.place !== null) evidence += a.place === b.place ? SAME_PLACE : OTHER_PLACE;
  if ([...a.trigger].some((term) => b.trigger.has(term))) evidence += SHARED_TRIGGER;
  return (
    evidence +
    sameParticipants(a, b) +
    sameTime(a, b) +
    SHARED_CONTEXT * story.weights.similarity(a.context, b.context)
  );
}

/** Persons first, since the ministers of two leaders have the same sides; sides where persons are not named. */
function sameParticipants(a: Occurrence, b: Occurrence): number {
  const persons = countShared(a.persons, b.persons);
  if (a.persons.size >= 2 && b.persons.size >= 2) return persons >= 2 ? 1.5 : persons === 1 ? -0.7 : -2;
  const sides = countShared(a.sides, b.sides);
  if (a.persons.size > 0 && b.persons.size > 0 && persons === 0) return -1;
  if (sides >= 2) return 1;
  if (sides === 1) return 0.2;
  return a.sides.size > 0 && b.sides.size > 0 ? -2 : 0;
}

function sameTime(a: Occurrence, b: Occurrence): number {
  if (a.window !== null && b.window !== null) {
    const gap = apart(a.window, b.window);
    const length = Math.max(daysBetween(a.window.from, a.window.to), daysBetween(b.window.from, b.window.to));
    if (gap <= 1) return length <= 4 ? 1.5 : 0.5;
    return gap <= 4 ? -0.7 : -2.5;
  }
  const [x, y] = [a.telling.published, b.telling.published];
  if (x === null || y === null) return 0;
  const later = Math.abs(daysBetween(x, y));
  return later <= 3 ? 0.3 : later <= 14 ? 0 : -0.7;
}

export function countShared<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): number {
  return [...a].filter((item) => b.has(item)).length;
}
