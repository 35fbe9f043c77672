import { overlaps, sliceSpan } from '../model/index.ts';
import { isNegative } from './passage-words.ts';
import type { Point } from './point.ts';
import type { Story, Telling } from './story.ts';

/** Share of a point's weight that a sentence must hold to say it too. */
const COVERED = 0.6;
const FEWEST_SHARED = 2;

/**
 * The passage by which a document that seems silent on a point says it after all, in a sentence that the record made nothing
 * of; null where it is silent indeed.
 * @param taken passages of the document that stand in other rows
 */
export function unheard(
  story: Story,
  telling: Telling,
  points: readonly Point[],
  taken: readonly Point[],
): Point | null {
  let best: { point: Point; share: number } | null = null;
  for (const { span, terms } of telling.sentences) {
    if (taken.some(({ spans }) => spans.some((other) => overlaps(other, span)))) continue;
    for (const point of points) {
      if (point.kind === 'length' || point.kind === 'tone') continue;
      const shared = [...point.terms].filter((term) => terms.has(term));
      const share = story.weights.total(shared) / story.weights.total(point.terms);
      if (shared.length < FEWEST_SHARED || share < COVERED || (best !== null && share <= best.share)) continue;
      const negative = isNegative(sliceSpan(telling.text, span));
      best = {
        point: { ...point, telling, spans: [span], terms, negative, speaker: null, speakerSide: null, discussed: true },
        share,
      };
    }
  }
  return best?.point ?? null;
}
