import type { Shift } from '../model/comparison.ts';
import { anyOverlap, type Span, type Stance, sliceSpan } from '../model/index.ts';
import { daysBetween } from './days.ts';
import { isNegative } from './passage-words.ts';
import { type Story, sentencesAt, type Telling } from './story.ts';
import { contentTerms } from './terms.ts';

/** Days that must lie between the two publications: two accounts of one day differ, they do not shift. */
const LATER = 3;
/** Evidence from which a shift is proposed; what more there is makes it surer. */
const THRESHOLD = 0.35;
const SAME_ISSUE = 0.12;
const TOLD_CHANGE = 0.15;

/** Which way a stance points: to what it names, or away from it, for good or until something else is done. */
const LEANING: { readonly [stance in Stance]: -1 | 1 } = {
  offer: 1,
  commit: 1,
  support: 1,
  demand: 1,
  condition: -1,
  refuse: -1,
  oppose: -1,
};
/** The later text tells of a change itself. */
const CHANGED =
  /\b(?:no longer|now|dropped|drops|shelved|abandoned|reversed|eased|softened|instead|again|turnabout|conceded|agreed|ready|prepared)\b/i;

interface Stand {
  readonly telling: Telling;
  readonly holder: string;
  readonly name: string;
  readonly leaning: -1 | 1;
  readonly issue: string | null;
  readonly spans: readonly Span[];
  readonly terms: ReadonlySet<string>;
  readonly words: string;
}

/** Where a side’s stance on an issue in a later document is not the one that it had in an earlier one. The surest first. */
export function findShifts(story: Story): Shift[] {
  const stands = story.tellings.flatMap((telling) => standsOf(story, telling));
  const proposals = stands
    .flatMap((from) => stands.map((to) => ({ from, to, evidence: shifted(story, from, to) })))
    .filter(({ evidence }) => evidence >= THRESHOLD)
    .sort((a, b) => b.evidence - a.evidence);
  const kept: typeof proposals = [];
  for (const proposal of proposals)
    if (!kept.some((other) => other.from === proposal.from || other.to === proposal.to)) kept.push(proposal);
  return kept.map(({ from, to, evidence }, i) => ({
    id: `H${i + 1}`,
    holder: to.name,
    issue: to.issue ?? from.issue ?? 'other',
    from: { document: from.telling.record.document.id, spans: [...from.spans] },
    to: { document: to.telling.record.document.id, spans: [...to.spans] },
    confidence: Math.min(0.95, Number(evidence.toFixed(2))),
  }));
}

/** The positions of a record, and what speakers say for their side where no position was found in it. */
function standsOf(story: Story, telling: Telling): Stand[] {
  const { record } = telling;
  const positions = record.positions.flatMap(({ holder, stance, issue, spans }) =>
    standOf(story, telling, holder, spans, LEANING[stance], issue),
  );
  const sayings = record.attributions
    .filter(({ source, content }) => {
      const figure = story.cast.figure(record, source?.entity);
      const side = figure?.side ?? figure?.key;
      return !positions.some(({ spans, holder }) => holder === side && anyOverlap(spans, content));
    })
    .flatMap(({ source, content, act }) => {
      const words = content.map((span) => sliceSpan(telling.text, span)).join(' ');
      const leaning = act === 'reject' || act === 'deny' || isNegative(words) ? -1 : 1;
      return source?.entity ? standOf(story, telling, source.entity, content, leaning, null) : [];
    });
  return [...positions, ...sayings];
}

function standOf(
  story: Story,
  telling: Telling,
  holder: string,
  spans: readonly Span[],
  leaning: Stand['leaning'],
  issue: string | null,
): Stand[] {
  const figure = story.cast.figure(telling.record, holder);
  if (figure === null) return [];
  const { text } = telling;
  const side = figure.side ?? figure.key;
  const near = sentencesAt(telling, spans).flatMap((i) => telling.sentences[i]?.span ?? []);
  return [
    {
      telling,
      holder: side,
      name: story.cast.nameOf(side) ?? figure.name,
      leaning,
      issue,
      spans,
      terms: contentTerms(spans.map((span) => sliceSpan(text, span)).join(' ')),
      words: near.map((span) => sliceSpan(text, span)).join(' '),
    },
  ];
}

function shifted(story: Story, from: Stand, to: Stand): number {
  const [before, after] = [from.telling.published, to.telling.published];
  if (before === null || after === null || daysBetween(before, after) < LATER || from.holder !== to.holder) return 0;
  const isTold = CHANGED.test(to.words);
  const isTurned = from.leaning !== to.leaning;
  if (!isTurned) return 0;
  if (from.issue === null && to.issue === null && !isTold) return 0;
  return (
    story.weights.similarity(from.terms, to.terms) +
    (from.issue !== null && from.issue === to.issue ? SAME_ISSUE : 0) +
    (isTold ? TOLD_CHANGE : 0)
  );
}
