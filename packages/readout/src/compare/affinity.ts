import { apart, daysBetween } from './days.ts';
import type { Occurrence } from './occurrence.ts';
import { type TermWeights, termSet } from './term-weights.ts';

/** Evidence from which two tellings are of one event. */
export const ONE_EVENT = 2;

const OTHER_TYPE = -2.5;
const CALL_OR_MEETING = -7;
const SAME_MODE = 0.5;
const SAME_KIND = 1;
const OTHER_KIND = -3;
const SAME_PLACE = 0.7;
const OTHER_PLACE = -1.5;
const BOTH_LEAD = 2;
const SHARED_TRIGGER = 1;
const SHARED_CONTEXT = 4;
const MOST_CONTEXT = 2;
/** For each side of the one that names fewer: who names one has not named all. */
const NO_COMMON_SIDE = -1;
const TWO_SIDES = 1;
const ONE_SIDE = 0.2;
const SAME_PERSON = 0.3;
const OTHER_PERSON = -1;
/** Nobody who came for any side is the same. */
const OTHER_DELEGATIONS = -6;
const SAME_DAYS = 1.5;
const SAME_WEEKS = 0.5;
const NEAR_DAYS = -0.7;
const OTHER_DAYS = -7;
const TOLD_TOGETHER = 0.3;
const TOLD_LATER = -1.5;
/** A summit is not the meeting on its margins. */
const OCCASION = -4;
/** Two entries of one document were held apart by its record, which had more to go by. */
const ONE_DOCUMENT = -2.5;

/** What speaks for or against one event, each by its name: above 0 for, below 0 against. */
export interface Signs {
  readonly document: number;
  readonly mode: number;
  readonly place: number;
  readonly participants: number;
  readonly time: number;
  readonly lead: number;
  readonly words: number;
}

/** Evidence that two tellings are of one occurrence: the sum of the signs; −Infinity where the record parted them. */
export function affinity(a: Occurrence, b: Occurrence, weights: TermWeights): number {
  if (a.document === b.document && a.event === b.event && a.event !== null) return Number.NEGATIVE_INFINITY;
  return Object.values(signsOf(a, b, weights)).reduce((sum, sign) => sum + sign, 0);
}

export function signsOf(a: Occurrence, b: Occurrence, weights: TermWeights): Signs {
  return {
    document: a.document === b.document ? ONE_DOCUMENT : 0,
    mode: sameMode(a, b),
    place: samePlace(a, b),
    participants: sameParticipants(a, b),
    time: sameTime(a, b),
    lead: a.isLead && b.isLead && arePublishedTogether(a, b) ? BOTH_LEAD : 0,
    words: sameWords(a, b, weights),
  };
}

function sameMode(a: Occurrence, b: Occurrence): number {
  if (a.type !== b.type) return OTHER_TYPE;
  if (a.type === 'CONSULT' && a.isCall !== b.isCall) return CALL_OR_MEETING;
  if (a.isOccasion !== b.isOccasion) return OCCASION;
  if (a.kind !== null && b.kind !== null) return a.kind === b.kind ? SAME_KIND : OTHER_KIND;
  return a.mode === b.mode && a.mode !== null ? SAME_MODE : 0;
}

/** *Stockholm* and *Sweden* are one place; a call has none, though its callers do. */
function samePlace(a: Occurrence, b: Occurrence): number {
  if (a.place === null || b.place === null || (a.isCall && b.isCall)) return 0;
  return a.place === b.place || (a.land !== null && a.land === b.land) ? SAME_PLACE : OTHER_PLACE;
}

/** Sides first; then who came for each of them, since the ministers of two leaders have the same sides. */
function sameParticipants(a: Occurrence, b: Occurrence): number {
  const [sides, others] = [Object.keys(a.sides), Object.keys(b.sides)];
  const shared = sides.filter((side) => others.includes(side));
  if (shared.length === 0) return Math.min(sides.length, others.length) * NO_COMMON_SIDE;
  const persons = shared.map((side) => {
    const [x, y] = [a.sides[side] ?? [], b.sides[side] ?? []];
    if (x.length === 0 || y.length === 0) return 0;
    return x.some((person) => y.includes(person)) ? SAME_PERSON : OTHER_PERSON;
  });
  if (persons.length >= 2 && persons.every((evidence) => evidence === OTHER_PERSON)) return OTHER_DELEGATIONS;
  return persons.reduce<number>((sum, evidence) => sum + evidence, shared.length >= 2 ? TWO_SIDES : ONE_SIDE);
}

function sameTime(a: Occurrence, b: Occurrence): number {
  if (a.window !== null && b.window !== null) {
    const gap = apart(a.window, b.window);
    const length = Math.max(daysBetween(a.window.from, a.window.to), daysBetween(b.window.from, b.window.to));
    if (gap <= 1) return length <= 4 ? SAME_DAYS : SAME_WEEKS;
    return gap <= 4 ? NEAR_DAYS : OTHER_DAYS;
  }
  if (a.published === null || b.published === null) return 0;
  const later = Math.abs(daysBetween(a.published, b.published));
  if (later <= 14) return later <= 3 ? TOLD_TOGETHER : 0;
  return TOLD_LATER;
}

/** Within two days: what two papers of one morning are about is often one thing. */
function arePublishedTogether(a: Occurrence, b: Occurrence): boolean {
  return a.published !== null && b.published !== null && Math.abs(daysBetween(a.published, b.published)) <= 2;
}

function sameWords(a: Occurrence, b: Occurrence, weights: TermWeights): number {
  const trigger = a.trigger.some((term) => b.trigger.includes(term)) ? SHARED_TRIGGER : 0;
  const context = SHARED_CONTEXT * weights.similarity(termSet(a.context), termSet(b.context));
  return trigger + Math.min(MOST_CONTEXT, context);
}
