import type { TermWeights } from './term-weights.ts';

/** A passage as it is compared: its words, and what they are about. */
export interface Passage {
  readonly words: string;
  readonly terms: ReadonlySet<string>;
}

/** Cosine of passages that have nothing to do with each other, in documents about one matter. */
const UNRELATED = 0.25;
/** How much the words themselves count beside what they mean. */
const WORDS = 0.5;

/**
 * How near two passages are: by the weight of the words that they share and, where their vectors are known, by meaning.
 * Without vectors the words alone decide.
 */
export class Meanings {
  readonly #vectors: ReadonlyMap<string, Float32Array>;

  /** @param vectors unit vectors of passages by their words */
  constructor(vectors: ReadonlyMap<string, Float32Array> = new Map()) {
    this.#vectors = vectors;
  }

  /** From 0 (nothing in common) to 1 (the same). */
  likeness(a: Passage, b: Passage, weights: TermWeights): number {
    const words = weights.similarity(a.terms, b.terms);
    const cosine = this.cosine(a.words, b.words);
    if (cosine === null) return words;
    return WORDS * words + (1 - WORDS) * Math.max(0, (cosine - UNRELATED) / (1 - UNRELATED));
  }

  /** Null where a passage has no vector. */
  cosine(a: string, b: string): number | null {
    const [x, y] = [this.#vectors.get(a), this.#vectors.get(b)];
    if (x === undefined || y === undefined) return null;
    let sum = 0;
    for (let i = 0; i < x.length; i++) sum += (x[i] as number) * (y[i] as number);
    return sum;
  }
}
