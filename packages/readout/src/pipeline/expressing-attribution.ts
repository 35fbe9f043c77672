import { type Attribution, lengthOf, overlapOf, type Span } from '../model/index.ts';
import { SpanIndex } from './span-index.ts';

/** So much of a span must lie in the words of an attribution that this one expresses it. */
const LEAST_SHARE = 0.6;

/** One index a list of attributions: every position and stand of a document asks the same list. */
const indexes = new WeakMap<readonly Attribution[], SpanIndex<Attribution>>();

function indexOf(attributions: readonly Attribution[]): SpanIndex<Attribution> {
  const known = indexes.get(attributions);
  if (known !== undefined) return known;
  const index = new SpanIndex(attributions, ({ cue, content }) => [...cue, ...content]);
  indexes.set(attributions, index);
  return index;
}

/**
 * The attribution that expresses a position or a stand: the innermost one whose cue, source and content hold the span,
 * also where the span takes the cue in (*condemned the strikes*); null is the narrator's own telling.
 */
export function expressingAttribution(attributions: readonly Attribution[], span: Span): Attribution | null {
  let best: Attribution | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const attribution of indexOf(attributions).overlapping(span)) {
    const size = lengthOf(attribution.content);
    if (size < least && expresses(attribution, span)) {
      best = attribution;
      least = size;
    }
  }
  return best;
}

function expresses({ source, cue, content }: Attribution, span: Span): boolean {
  const shared = (spans: readonly Span[]) => spans.reduce((sum, part) => sum + overlapOf(part, span), 0);
  const said = shared(content);
  const signalled = shared(cue);
  if (said + signalled === 0) return false;
  return said + signalled + shared(source?.spans ?? []) >= LEAST_SHARE * (span.end - span.start);
}
