import type { Account, Bond, Unit } from '../../store/threads.ts';

/** How two accounts are weighed, and the mean weight from which two groups are one. */
export interface Measure {
  readonly threshold: number;
  /** −Infinity for what cannot be one. */
  score(a: Account, b: Account): number;
}

interface Link {
  readonly sum: number;
  readonly count: number;
  readonly bond: 'together' | 'apart' | null;
}

/**
 * Joins new accounts with threads and with each other by average linkage: the nearest two first. What a person said comes before
 * any measure. Two threads become one only where a new account belongs with both.
 * @returns lists of indexes of units, every index once
 */
export function joinUnits(units: readonly Unit[], bond: Bond, measure: Measure): number[][] {
  const links = new Links(units, bond, measure);
  const groups = units.map((_, i) => [i]);
  for (;;) {
    let best: { a: number; b: number; mean: number } | null = null;
    for (let a = 0; a < groups.length; a++)
      for (let b = a + 1; b < groups.length; b++) {
        const mean = links.between(groups[a] as number[], groups[b] as number[]);
        if (mean >= measure.threshold && (best === null || mean > best.mean)) best = { a, b, mean };
      }
    if (best === null) return groups;
    const [joined] = groups.splice(best.b, 1);
    groups[best.a] = [...(groups[best.a] as number[]), ...(joined as number[])];
  }
}

class Links {
  readonly #units: readonly Unit[];
  readonly #bond: Bond;
  readonly #measure: Measure;
  readonly #known = new Map<number, Link>();

  constructor(units: readonly Unit[], bond: Bond, measure: Measure) {
    this.#units = units;
    this.#bond = bond;
    this.#measure = measure;
  }

  /** Mean weight of two groups; +Infinity and −Infinity where a person decided. Threads that no new account links are not weighed. */
  between(a: readonly number[], b: readonly number[]): number {
    const fresh = [...this.#freshPairs(a, b)];
    if (!fresh.some(({ bond, sum, count }) => bond === 'together' || sum / count >= this.#measure.threshold))
      return Number.NEGATIVE_INFINITY;
    const links = a.flatMap((i) => b.map((j) => this.#link(i, j)));
    if (links.some(({ bond }) => bond === 'apart')) return Number.NEGATIVE_INFINITY;
    if (links.some(({ bond }) => bond === 'together')) return Number.POSITIVE_INFINITY;
    const count = links.reduce((total, link) => total + link.count, 0);
    return links.reduce((total, link) => total + link.sum, 0) / count;
  }

  *#freshPairs(a: readonly number[], b: readonly number[]): Generator<Link> {
    for (const i of a)
      for (const j of b) if (this.#units[i]?.thread === null || this.#units[j]?.thread === null) yield this.#link(i, j);
  }

  #link(i: number, j: number): Link {
    const place = Math.min(i, j) * this.#units.length + Math.max(i, j);
    const known = this.#known.get(place);
    if (known) return known;
    const link = this.#weigh(this.#units[i] as Unit, this.#units[j] as Unit);
    this.#known.set(place, link);
    return link;
  }

  #weigh(a: Unit, b: Unit): Link {
    let sum = 0;
    let bond: Link['bond'] = null;
    for (const x of a.accounts)
      for (const y of b.accounts) {
        sum += this.#measure.score(x, y);
        const said = this.#bond(x, y);
        if (said === 'apart' || bond === null) bond = said ?? bond;
      }
    return { sum, count: a.accounts.length * b.accounts.length, bond };
  }
}
