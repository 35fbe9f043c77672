import { type Attribution, encloses, lengthOf, type Span } from '../model/index.ts';

/** Whose word a thing is: what an attribution needs to be asked. */
export type Voice = Pick<Attribution, 'id' | 'cue' | 'content'>;

/** The id of the innermost attribution whose content encloses all the spans; null is the narrator's own voice. */
export function viaOf(attributions: readonly Voice[], spans: readonly Span[]): string | null {
  let best: Voice | null = null;
  for (const attribution of attributions) {
    if (!encloses(attribution.content, spans)) continue;
    if (best === null || lengthOf(attribution.content) < lengthOf(best.content)) best = attribution;
  }
  return best?.id ?? null;
}
