import { overlaps } from '../model/index.ts';
import type { Point } from './point.ts';
import type { Story } from './story.ts';

/**
 * Log-odds that two passages of two accounts make one point, fitted by logistic regression on pairs of passages of the shared
 * stories: with vectors of the passages, and without them. Most pairs do not: the constant says how rare it is.
 */
const WITH_VECTORS = {
  constant: -5,
  words: 3.6,
  meaning: 2.2,
  sentence: 4.8,
  sameSpeaker: 0.85,
  otherSpeaker: -0.4,
  weak: -0.6,
};
const BY_WORDS = {
  constant: -4.6,
  words: 4.7,
  meaning: 0,
  sentence: 5.2,
  sameSpeaker: 0.9,
  otherSpeaker: -0.4,
  weak: -0.6,
};

/** Probability, from 0 to 1, that two passages make one point: by what they say, where they say it, and who says it. */
export function samePoint(story: Story, a: Point, b: Point): number {
  const words = story.weights.similarity(a.terms, b.terms);
  const meaning = story.meanings.cosine(a.words, b.words);
  const by = meaning === null ? BY_WORDS : WITH_VECTORS;
  const speaker =
    a.speaker === null || b.speaker === null ? 0 : a.speaker === b.speaker ? by.sameSpeaker : by.otherSpeaker;
  const odds =
    by.constant +
    by.words * words +
    by.meaning * (meaning ?? 0) +
    by.sentence * story.weights.similarity(termsAround(a), termsAround(b)) +
    by.weak * (Number(a.isWeak) + Number(b.isWeak)) +
    speaker;
  return 1 / (1 + Math.exp(-odds));
}

const around = new WeakMap<Point, ReadonlySet<string>>();

/** Terms of the sentences that a passage stands in. */
function termsAround(point: Point): ReadonlySet<string> {
  const known = around.get(point);
  if (known !== undefined) return known;
  const found = new Set(
    point.telling.sentences
      .filter(({ span }) => point.spans.some((part) => overlaps(part, span)))
      .flatMap(({ terms }) => [...terms]),
  );
  around.set(point, found);
  return found;
}
