import { compareSpans, type Dispute, type Entity, type Event, type Span } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { sideOf } from '../speaker.ts';
import { claimOf } from './claim.ts';
import { claimantOf, subjectOfClaim } from './claimant.ts';
import { relationOf, type Stand, standsIn } from './stand.ts';
import { standTakers } from './stand-takers.ts';

type Looking = Pick<Context, 'document' | 'reading' | 'entities' | 'attributions'>;

/** Claims and acts that somebody disputes, condemns, endorses, confirms or denies: who, where, and whose claim it was. */
export function extractDisputes(context: Looking, events: readonly Event[]): Dispute[] {
  return standsIn(context)
    .sort((a, b) => compareSpans(a.spans[0] as Span, b.spans[0] as Span))
    .flatMap((stand) => disputeOf(context, events, stand) ?? [])
    .map((dispute, k) => ({ id: `x${k + 1}`, ...dispute }));
}

/** The entry of a stand, or null where nobody is known to take it. */
function disputeOf(context: Looking, events: readonly Event[], stand: Stand): Omit<Dispute, 'id'> | null {
  const by = standTakers(context, stand);
  if (by.length === 0) return null;
  const claim = claimOf(context, stand);
  return {
    claim,
    claimant: claimantOf(context, stand, claim, by, events)?.id ?? null,
    by: by.map((entity) => entity.id),
    relation: relationOf(context.reading.words, stand, isAbout(context, claim, by)),
    spans: [...stand.spans],
    via: stand.attribution?.id ?? null,
    confidence: stand.confidence,
  };
}

/** Whether a claim is about those who take the stand or their side: by its subject, else by whom it names; null without a claim. */
function isAbout(context: Looking, claim: readonly Span[], by: readonly Entity[]): boolean | null {
  if (claim.length === 0 || by.length === 0) return null;
  const sides = new Set(by.map((entity) => sideOf(context, entity)));
  const subject = subjectOfClaim(context, claim);
  if (subject !== null) return sides.has(sideOf(context, subject));
  return claim.some((span) => context.entities.within(span).some(({ entity }) => sides.has(sideOf(context, entity))));
}
