import { anyOverlap, compareSpans, type Entity, type Position, type Span, type Stance } from '../../model/index.ts';
import type { IssueLabels } from '../../vocabulary/issues.ts';
import type { Context } from '../context.ts';
import { expressingAttribution } from '../expressing-attribution.ts';
import type { PositionReading } from '../reading.ts';
import { mendSpans } from '../span-mending.ts';
import { wholeWords } from '../whole-words.ts';
import type { Words } from '../words.ts';
import { changeOf } from './change.ts';
import { wholeClause } from './clause.ts';
import { splitCondition } from './conditions.ts';
import { holdersOf, nearestSide } from './holder.ts';
import { issueOf } from './issue.ts';
import { stanceOf } from './stance.ts';
import { type StanceEvidence, stanceEvidence } from './stance-evidence.ts';

type Looking = Pick<Context, 'document' | 'reading' | 'entities' | 'attributions'>;

/** Below this a position of the model is dropped. */
const LEAST_CONFIDENCE = 0.2;
/** A span of fewer words must say its stance. */
const SHORTEST = 3;
/** Positions that overlap stand among so many neighbours. */
const NEIGHBOURS = 12;
/** What is left of the confidence where the holder is only who is named nearest, or who held the position before. */
const GUESSED_HOLDER = 0.6;

/** What each side wants, will or will not do: spans of the model, with holder, stance, issue and change; one entry a holder. */
export function extractPositions(context: Looking, issues: IssueLabels): Position[] {
  const found: Omit<Position, 'id'>[] = [];
  let last: readonly Entity[] = [];
  for (const reading of context.reading.positions) {
    if (reading.confidence < LEAST_CONFIDENCE) continue;
    const drafts = draftsOf(context, issues, reading, last);
    last = drafts.holders.length > 0 ? drafts.holders : last;
    found.push(...drafts.positions);
  }
  return withoutDoubles(found).map((position, k) => ({ id: `p${k + 1}`, ...position }));
}

/** The entries of one span: for each of its holders, and one more each for its condition. */
function draftsOf(context: Looking, issues: IssueLabels, reading: PositionReading, before: readonly Entity[]) {
  const { document, attributions } = context;
  const { words } = context.reading;
  const whole = wholeWords(words, reading.span);
  const [span] = whole === null ? [] : mendSpans(document.text, [wholeClause(words, whole)]);
  if (span === undefined) return { holders: [], positions: [] };
  const attribution = expressingAttribution(attributions, span);
  const evidence = stanceEvidence(words, span);
  if (isFragment(words, span, evidence)) return { holders: [], positions: [] };
  const stance = stanceOf(reading, span, evidence, attribution);
  const { main, condition } = splitCondition(words, document.text, span, stance);
  const named = holdersOf(context, main, evidence, attribution);
  const near = named.length > 0 ? named : nearestSide(context, main);
  const holders = near.length > 0 ? near : before;
  const confidence = named.length > 0 ? reading.confidence : reading.confidence * GUESSED_HOLDER;
  const issue = issueOf(document, words, issues, main, reading);
  const entry = (holder: Entity, part: Span, partStance: Stance): Omit<Position, 'id'> => ({
    holder: holder.id,
    stance: partStance,
    issue,
    spans: [part],
    change: partStance === 'condition' ? null : changeOf(words, [part, ...(attribution?.cue ?? [])], reading),
    via: attribution?.id ?? null,
    confidence,
  });
  const positions = holders.flatMap((holder) => [
    entry(holder, main, stance),
    ...(condition === null ? [] : [entry(holder, condition, 'condition')]),
  ]);
  return { holders, positions };
}

/** A word or two that say no stance are the rest of a span that the model lost. */
function isFragment(words: Words, span: Span, evidence: StanceEvidence | null): boolean {
  const spoken = words.within(span).filter((word) => words.upos(word) !== 'PUNCT');
  if (spoken.length >= SHORTEST) return false;
  const says = evidence !== null && evidence.stances.length > 0 && words.upos(evidence.word) !== 'AUX';
  return spoken.length < 2 || !says;
}

/** In the order of the text; of two that overlap with the same holder the surer one. */
function withoutDoubles(positions: readonly Omit<Position, 'id'>[]): Omit<Position, 'id'>[] {
  const kept: Omit<Position, 'id'>[] = [];
  const inOrder = [...positions].sort((a, b) => compareSpans(a.spans[0] as Span, b.spans[0] as Span));
  for (const position of inOrder) {
    const rival = kept.slice(-NEIGHBOURS).find((other) => other.holder === position.holder && meet(other, position));
    if (rival === undefined) kept.push(position);
    else if (rival.confidence < position.confidence) kept[kept.indexOf(rival, -NEIGHBOURS)] = position;
  }
  return kept;
}

const meet = (a: Pick<Position, 'spans'>, b: Pick<Position, 'spans'>): boolean => anyOverlap(a.spans, b.spans);
