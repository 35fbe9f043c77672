import { type Attribution, encloses, lengthOf, type Span } from '../model/index.ts';
import { SpanIndex } from './span-index.ts';

/** Whose word a thing is: what an attribution needs to be asked. */
export type Voice = Pick<Attribution, 'id' | 'cue' | 'content'>;

/** One index a list of attributions: every entry of a document asks the same list. */
const indexes = new WeakMap<readonly Voice[], SpanIndex<Voice>>();

function indexOf(attributions: readonly Voice[]): SpanIndex<Voice> {
  const known = indexes.get(attributions);
  if (known !== undefined) return known;
  const index = new SpanIndex(attributions, ({ content }) => content);
  indexes.set(attributions, index);
  return index;
}

/** The id of the innermost attribution whose content encloses all the spans; null is the narrator's own voice. */
export function viaOf(attributions: readonly Voice[], spans: readonly Span[]): string | null {
  const [first] = spans;
  if (first === undefined) return null;
  let best: Voice | null = null;
  for (const attribution of indexOf(attributions).overlapping(first)) {
    if (!encloses(attribution.content, spans)) continue;
    if (best === null || lengthOf(attribution.content) < lengthOf(best.content)) best = attribution;
  }
  return best?.id ?? null;
}
