import type { Attribution, Span, Stance } from '../../model/index.ts';
import { anyOverlap } from '../../model/index.ts';
import { stancesOfAct } from '../../vocabulary/stances.ts';
import type { SpanReading } from '../reading.ts';
import type { StanceEvidence } from './stance-evidence.ts';

/** How much likelier the words of a span make the stances that they may say, for the first and for the others. */
const FIRST = 8;
const OTHER = 4;
/** The same for what the act of the attribution says, where the span's own words are silent. */
const ACT = 3;

/** A position's stance: what the model thinks likeliest after its words, or the act that it is a part of, have had their say. */
export function stanceOf(
  reading: SpanReading,
  span: Span,
  evidence: StanceEvidence | null,
  attribution: Attribution | null,
): Stance {
  const ranking = reading.properties.stance ?? [];
  const [first, ...others] = evidence?.stances ?? [];
  const acts =
    evidence === null && attribution !== null && anyOverlap(attribution.content, [span])
      ? stancesOfAct(attribution.act)
      : [];
  const weight = (stance: Stance) =>
    stance === first ? FIRST : others.includes(stance) ? OTHER : acts.includes(stance) ? ACT : 1;
  let best: Stance = first ?? acts[0] ?? 'demand';
  let top = 0;
  for (const { label, probability } of ranking) {
    const score = probability * weight(label as Stance);
    if (score > top) {
      top = score;
      best = label as Stance;
    }
  }
  return best;
}
