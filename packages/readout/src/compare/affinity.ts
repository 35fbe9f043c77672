import { apart, daysBetween } from './days.ts';
import type { Occurrence } from './occurrence.ts';
import type { TermWeights } from './term-weights.ts';

const SAME_MODE = 0.5;
const CALL_OR_MEETING = -7;
const OTHER_TYPE = -2.5;
const NO_COMMON_SIDE = -2;
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

/** Evidence from which two tellings are of one event. */
export const ONE_EVENT = 2;

/** Evidence that two events are one occurrence: above 0 for, below 0 against. */
export function affinity(a: Occurrence, b: Occurrence, weights: TermWeights): number {
  const isOneDocument = a.document === b.document;
  if (isOneDocument && a.event === b.event && a.event !== null) return Number.NEGATIVE_INFINITY;
  let evidence = isOneDocument ? ONE_DOCUMENT : 0;
  if (a.type !== b.type) evidence += OTHER_TYPE;
  else if (a.type === 'CONSULT' && a.isCall !== b.isCall) evidence += CALL_OR_MEETING;
  else if (a.mode === b.mode && a.mode !== null) evidence += SAME_MODE;
  if (a.place !== null && b.place !== null) evidence += arePlacesOne(a, b) ? SAME_PLACE : OTHER_PLACE;
  if (a.isLead && b.isLead && arePublishedTogether(a, b)) evidence += BOTH_LEAD;
  if ([...a.trigger].some((term) => b.trigger.includes(term))) evidence += SHARED_TRIGGER;
  return (
    evidence +
    sameParticipants(a, b) +
    sameTime(a, b) +
    Math.min(MOST_CONTEXT, SHARED_CONTEXT * weights.similarity(new Set(a.context), new Set(b.context)))
  );
}

/** *Stockholm* and *Sweden* are one place. */
function arePlacesOne(a: Occurrence, b: Occurrence): boolean {
  return a.place === b.place || (a.land !== null && a.land === b.land);
}

/** Sides first; then who came for each of them, since the ministers of two leaders have the same sides. */
function sameParticipants(a: Occurrence, b: Occurrence): number {
  const shared = Object.keys(a.sides).filter((side) => b.sides[side] !== undefined);
  if (shared.length === 0)
    return Object.keys(a.sides).length > 0 && Object.keys(b.sides).length > 0 ? NO_COMMON_SIDE : 0;
  const persons = shared.map((side) => {
    const [x, y] = [a.sides[side] ?? [], b.sides[side] ?? []];
    if (x.length === 0 || y.length === 0) return 0;
    return x.some((person) => y.includes(person)) ? SAME_PERSON : OTHER_PERSON;
  });
  if (persons.length >= 2 && persons.every((evidence) => evidence === OTHER_PERSON)) return OTHER_DELEGATIONS;
  return (shared.length >= 2 ? TWO_SIDES : ONE_SIDE) + persons.reduce<number>((sum, evidence) => sum + evidence, 0);
}

/** Within two days: what two papers of one morning are about is often one thing. */
function arePublishedTogether(a: Occurrence, b: Occurrence): boolean {
  const [x, y] = [a.published, b.published];
  return x !== null && y !== null && Math.abs(daysBetween(x, y)) <= 2;
}

function sameTime(a: Occurrence, b: Occurrence): number {
  if (a.window !== null && b.window !== null) {
    const gap = apart(a.window, b.window);
    const length = Math.max(daysBetween(a.window.from, a.window.to), daysBetween(b.window.from, b.window.to));
    if (gap <= 1) return length <= 4 ? 1.5 : 0.5;
    return gap <= 4 ? -0.7 : OTHER_DAYS;
  }
  const [x, y] = [a.published, b.published];
  if (x === null || y === null) return 0;
  const later = Math.abs(daysBetween(x, y));
  return later <= 3 ? 0.3 : later <= 14 ? 0 : -1.5;
}
