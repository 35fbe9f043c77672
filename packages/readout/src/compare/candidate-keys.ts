import { addDays } from './days.ts';
import type { Occurrence } from './occurrence.ts';
import type { Saying } from './saying.ts';

/** Days that two accounts of one event may give differently. */
const SLACK = 2;
/** Days before publication in which lies what a text tells without a date. */
const RECENT = 10;
/** A range of more days settles no more than its publication does. */
const LONGEST = 31;
/** A declaration of more sides is found by the pairs of its first ones. */
const MOST_SIDES = 6;

/**
 * What an archive looks candidates up by: two tellings that could be one event share a key. A key names a type of event, two of
 * its sides (one, where no more are known) and a week, so that the tellings under one key stay few however large the archive
 * is. None where neither sides nor persons are known: such a telling is a group of its own.
 */
export function candidateKeys({ type, sides, persons, window, published }: Occurrence): string[] {
  const known = Object.keys(sides).slice(0, MOST_SIDES).sort();
  const pairs = known.flatMap((a, i) => known.slice(i + 1).map((b) => `${a}+${b}`));
  const who = pairs.length > 0 ? pairs : known.length > 0 ? known : persons;
  return who.flatMap((parties) => weeksOf(window, published).map((week) => `${type} ${parties} ${week}`));
}

/** Keys of an attribution: its speaker’s side, else the speaker, and the week of publication with the one before. */
export function sayingKeys({ speaker, side, published }: Saying): string[] {
  const who = side ?? speaker;
  return who === null ? [] : weeksOf(null, published).map((week) => `${who} ${week}`);
}

function weeksOf(window: Occurrence['window'], published: string | null): (number | 'undated')[] {
  const isExact = window !== null && Date.parse(window.to) - Date.parse(window.from) <= LONGEST * 86_400_000;
  const days = isExact
    ? { from: addDays(window.from, -SLACK), to: addDays(window.to, SLACK) }
    : published === null
      ? null
      : { from: addDays(published, -RECENT), to: published };
  if (days === null) return ['undated'];
  const [first, last] = [weekOf(days.from), weekOf(days.to)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Weeks since 1970, from Thursdays on. */
function weekOf(date: string): number {
  return Math.floor(Date.parse(date) / (7 * 86_400_000));
}
