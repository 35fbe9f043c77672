import type { Shift } from '../model/comparison.ts';
import { anyOverlap } from '../model/index.ts';
import { daysBetween } from './days.ts';
import { type Stand, standsOf } from './stand.ts';
import type { Story } from './story.ts';

/** Days that must lie between the two publications: two accounts of one day differ, they do not shift. */
const LATER = 4;
/** Evidence from which a shift is proposed; what more there is makes it surer. */
const THRESHOLD = 0.32;
const SAME_ISSUE = 0.12;
const TOLD_CHANGE = 0.15;

/** The later text tells of a change itself. */
const CHANGED =
  /\b(?:no longer|now|dropped|drops|shelved|abandoned|reversed|eased|softened|instead|again|turnabout|conceded|agreed|ready|prepared)\b/i;

/** Where a side’s stance on an issue in a later document is not the one that it had in an earlier one. The surest first. */
export function findShifts(story: Story): Shift[] {
  const stands = story.tellings.flatMap((telling) => standsOf(story, telling));
  const proposals = stands
    .flatMap((from) => stands.map((to) => ({ from, to, evidence: shifted(story, from, to) })))
    .filter(({ evidence }) => evidence >= THRESHOLD)
    .sort((a, b) => b.evidence - a.evidence);
  const kept: typeof proposals = [];
  for (const proposal of proposals)
    if (!kept.some((other) => isOnePassage(other.from, proposal.from) || isOnePassage(other.to, proposal.to)))
      kept.push(proposal);
  return kept.map(({ from, to, evidence }, i) => ({
    id: `H${i + 1}`,
    holder: to.name,
    issue: to.issue ?? from.issue ?? 'other',
    from: { document: from.telling.record.document.id, spans: [...from.spans] },
    to: { document: to.telling.record.document.id, spans: [...to.spans] },
    confidence: Math.min(0.95, Number(evidence.toFixed(2))),
  }));
}

function isOnePassage(a: Stand, b: Stand): boolean {
  return a.telling === b.telling && anyOverlap(a.spans, b.spans);
}

function shifted(story: Story, from: Stand, to: Stand): number {
  const [before, after] = [from.telling.published, to.telling.published];
  if (before === null || after === null || daysBetween(before, after) < LATER || from.holder !== to.holder) return 0;
  const isTold = CHANGED.test(to.sentence);
  const isTurned = from.leaning !== to.leaning;
  if (!isTurned) return 0;
  if (from.issue === null && to.issue === null && !isTold) return 0;
  return (
    story.likeness(from, to) +
    (from.issue !== null && from.issue === to.issue ? SAME_ISSUE : 0) +
    (isTold ? TOLD_CHANGE : 0)
  );
}
