import type { Cell } from '../model/comparison.ts';
import { compareSpans, sliceSpan } from '../model/index.ts';
import { clusters } from './clusters.ts';
import type { Grouped } from './events.ts';
import type { Occurrence } from './occurrence.ts';
import type { Point } from './point.ts';
import { GENERIC, pointsOf } from './points.ts';
import { samePoint } from './same-point.ts';
import { type Story, sentencesAt, type Telling } from './story.ts';
import { saysOf, verdictOf } from './verdict.ts';

/** Nearness from which two passages make one point. */
const THRESHOLD = 0.08;
/** Likeness in words from which two passages of one document make one point. */
const SAID_TWICE = 0.5;
/** Share of the words around a number that it must have in common with the same number elsewhere, and with another one. */
const SAME_NUMBER = 0.3;
const OTHER_NUMBER = 0.6;
const LABEL_LENGTH = 80;

/** For each event with two or more accounts, a row for each point that an account makes. */
export function compareCells(story: Story, events: readonly Grouped[]): Cell[] {
  const shared = events.filter(({ event }) => event.accounts.length > 1);
  const matters = new Map(story.tellings.map((telling) => [telling, mainEvent(telling, shared)]));
  const used = new Set<string>();
  const rows = shared.flatMap((grouped) => rowsOf(story, grouped, matters, used));
  return rows.map((row, i) => ({ id: `C${i + 1}`, ...row }));
}

/** The event that a document is about: what it mentions most, the beginning counting more. */
function mainEvent(telling: Telling, events: readonly Grouped[]): Grouped | null {
  let best: { grouped: Grouped; weight: number } | null = null;
  for (const grouped of events) {
    const spans = grouped.occurrences.filter((told) => tells(telling, told)).flatMap((told) => told.spans);
    if (spans.length === 0) continue;
    const weight = spans.reduce((sum, { start }) => sum + 1 + 2 * (1 - start / telling.text.length) ** 2, 0);
    const talk = (grouped.event.type === 'CONSULT' ? 2 : 1) * grouped.event.accounts.length;
    if (best === null || weight * talk > best.weight) best = { grouped, weight: weight * talk };
  }
  return best?.grouped ?? null;
}

function rowsOf(
  story: Story,
  grouped: Grouped,
  matters: ReadonlyMap<Telling, Grouped | null>,
  used: Set<string>,
): Omit<Cell, 'id'>[] {
  const tellings = story.tellings.filter((telling) => grouped.occurrences.some((told) => tells(telling, told)));
  const points = tellings.flatMap((telling) =>
    pointsOf(
      story,
      telling,
      grouped.occurrences.filter((told) => tells(telling, told)),
    ),
  );
  const free = points.filter((point) => !used.has(placeOf(point)));
  const isOwn = (point: Point): boolean => matters.get(point.telling) === grouped && isTold(point, grouped);
  // Where only one document is about the event and others mention it, what it alone says is no comparison.
  const areSeveralAbout = tellings.filter((telling) => matters.get(telling) === grouped).length > 1;
  const nearness = (a: number, b: number): number => near(story, free[a] as Point, free[b] as Point);
  const groups = clusters(free.length, nearness, THRESHOLD)
    .map((group) => group.map((i) => free[i] as Point))
    .filter(
      (group) =>
        (areSeveralAbout && group.some((point) => isOwn(point) && !point.isWeak)) ||
        (group.some((point) => isOwn(point) || isAtMention(point, grouped)) && countTellings(group) > 1),
    );
  for (const point of groups.flat()) used.add(placeOf(point));
  return groups.map((group) => {
    return row(story, grouped, tellings, group);
  });
}

const tells = ({ record }: Telling, told: Occurrence): boolean => told.document === record.document.id;

const countTellings = (points: readonly Point[]): number => new Set(points.map(({ telling }) => telling)).size;

/** A passage makes one point of one event: the one that more accounts tell of. */
const placeOf = ({ telling, spans }: Point): string => `${telling.record.document.id} ${spans[0]?.start}`;

/** Said by somebody who took part, or for a side that did, or told by the narrator. */
function isTold({ speakerSide, speaker }: Point, { occurrences }: Grouped): boolean {
  return (
    speaker === null ||
    occurrences.some(
      ({ persons, sides }) => persons.includes(speaker) || (speakerSide !== null && sides[speakerSide] !== undefined),
    )
  );
}

/** A document that is about something else tells of this event where it mentions it. */
function isAtMention(point: Point, { occurrences }: Grouped): boolean {
  const mentions = occurrences.filter((told) => tells(point.telling, told)).flatMap(({ spans }) => spans);
  const sentences = new Set(sentencesAt(point.telling, mentions));
  return sentencesAt(point.telling, point.spans).some((i) => sentences.has(i));
}

function near(story: Story, a: Point, b: Point): number {
  const isPlain = (point: Point): boolean => point.kind === 'claim' || point.kind === 'topic';
  if (isPlain(a) !== isPlain(b) || (!isPlain(a) && a.kind !== b.kind)) return Number.NEGATIVE_INFINITY;
  if (a.kind === 'length') return 1;
  if (a.kind === 'tone') return [...a.terms].some((term) => b.terms.has(term)) ? 1 : 0;
  if (a.telling === b.telling) return story.weights.similarity(a.terms, b.terms) >= SAID_TWICE ? 1 : 0;
  if (a.kind === 'number') return sameCounted(story, a, b);
  return a.discussed && b.discussed
    ? samePoint(story, a, b)
    : sameMatter(story, a.discussed ? b : a, a.discussed ? a : b);
}

/** Whether two numbers count one thing: the same number beside one word for it, another number beside several. */
function sameCounted(story: Story, a: Point, b: Point): number {
  const shared = [...a.terms].filter((term) => b.terms.has(term));
  const share = within(story, a, b);
  if (a.value === b.value) return shared.length > 0 && share >= SAME_NUMBER ? 1 : 0;
  return shared.length > 1 && share >= OTHER_NUMBER ? 1 : 0;
}

/**
 * *Weapons were not a subject* is about all that is said of weapons: the other’s terms need not be among its own. Countries
 * are not what it is about, where it names anything else.
 */
function sameMatter(story: Story, unsaid: Point, other: Point): number {
  const named = [...unsaid.terms].filter((term) => !GENERIC.has(term));
  const things = named.filter((term) => !term.startsWith('@'));
  const matter = things.length > 0 ? things : named;
  const shared = matter.filter((term) => other.terms.has(term));
  return shared.length === 0 ? 0 : 0.5 * (story.weights.total(shared) / story.weights.total(matter));
}

function within(story: Story, a: Point, b: Point): number {
  const shared = story.weights.total([...a.terms].filter((term) => b.terms.has(term)));
  return shared / Math.max(1, Math.min(story.weights.total(a.terms), story.weights.total(b.terms)));
}

function row(
  story: Story,
  { event }: Grouped,
  tellings: readonly Telling[],
  points: readonly Point[],
): Omit<Cell, 'id'> {
  const says = saysOf(story, points);
  return {
    event: event.id,
    label: labelOf(points),
    verdict: verdictOf(points, says),
    accounts: tellings.map((telling) => ({
      document: telling.record.document.id,
      says: says.get(telling) ?? 'silent',
      spans: points
        .filter((point) => point.telling === telling)
        .flatMap(({ spans }) => spans)
        .sort(compareSpans),
    })),
  };
}

/** The shortest of the passages, cut at a word's end. */
function labelOf(points: readonly Point[]): string {
  if (points[0]?.kind === 'length') return 'length';
  const passages = points.map(({ telling, spans }) => spans.map((span) => sliceSpan(telling.text, span)).join(' … '));
  const [shortest = ''] = passages.sort((a, b) => a.length - b.length);
  const words = shortest.replace(/\s+/g, ' ');
  return words.length <= LABEL_LENGTH ? words : `${words.slice(0, LABEL_LENGTH).replace(/\s+\S*$/, '')} …`;
}
