import type { Words } from '../words.ts';
import { type CastTrigger, sameEvent } from './same-event.ts';

/** A trigger is compared with so many events before it, the latest first. */
const REACH = 40;

/** Triggers that name one event, in the order of their first mention; each joins the event that it most likely names. */
export function groupTriggers(words: Words, triggers: readonly CastTrigger[]): CastTrigger[][] {
  const groups: CastTrigger[][] = [];
  for (const trigger of triggers) {
    let best: CastTrigger[] | null = null;
    let top = 0;
    for (const group of groups.slice(-REACH)) {
      const evidence = fit(words, group, trigger);
      if (evidence > top) {
        top = evidence;
        best = group;
      }
    }
    if (best === null) groups.push([trigger]);
    else best.push(trigger);
  }
  return groups;
}

/** Between the best and the mean evidence of a group's members. */
function fit(words: Words, group: readonly CastTrigger[], trigger: CastTrigger): number {
  const members = group.slice(-6);
  const evidence = members.map((member) => sameEvent(words, member, trigger));
  const mean = evidence.reduce((sum, value) => sum + value, 0) / evidence.length;
  return (Math.max(...evidence) + mean) / 2;
}
