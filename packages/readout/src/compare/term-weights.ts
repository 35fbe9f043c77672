/** How much a shared word says, reckoned over the sentences of the documents that are compared. */
export class TermWeights {
  readonly #weights = new Map<string, number>();
  readonly #unseen: number;

  /** @param sentences the terms of each sentence */
  constructor(sentences: readonly ReadonlySet<string>[]) {
    const counts = new Map<string, number>();
    for (const terms of sentences) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    this.#unseen = Math.log(1 + sentences.length);
    for (const [term, count] of counts) this.#weights.set(term, Math.log(1 + sentences.length / count));
  }

  of(term: string): number {
    return this.#weights.get(term) ?? this.#unseen;
  }

  total(terms: Iterable<string>): number {
    let sum = 0;
    for (const term of terms) sum += this.of(term);
    return sum;
  }

  /** Weight of the shared terms over the geometric mean of both weights: 0 for nothing in common, 1 for the same terms. */
  similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
    const shared = this.total([...a].filter((term) => b.has(term)));
    return shared === 0 ? 0 : shared / Math.sqrt(this.total(a) * this.total(b));
  }
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** A list of terms as a set, made once. */
export function termSet(terms: readonly string[]): ReadonlySet<string> {
  const known = sets.get(terms);
  if (known !== undefined) return known;
  const made = new Set(terms);
  sets.set(terms, made);
  return made;
}
