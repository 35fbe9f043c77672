/** Precision, recall and their harmonic mean, 0 to 1, and how many there were to find. */
export interface F1Score {
  precision: number;
  recall: number;
  f1: number;
  gold: number;
}

/** The share of right values among the entries that were matched at all. */
export interface Accuracy {
  accuracy: number;
  of: number;
}

/** Adds up what was right, found and to be found, measure by measure, over all documents. Measures keep the order of their first use. */
export class Tally {
  readonly #counts = new Map<string, { right: number; found: number; gold: number }>();
  readonly #rates = new Map<string, { right: number; of: number }>();

  count(measure: string, right: number, found: number, gold: number): void {
    const sum = this.#counts.get(measure) ?? { right: 0, found: 0, gold: 0 };
    this.#counts.set(measure, { right: sum.right + right, found: sum.found + found, gold: sum.gold + gold });
  }

  rate(measure: string, right: boolean): void {
    const sum = this.#rates.get(measure) ?? { right: 0, of: 0 };
    this.#rates.set(measure, { right: sum.right + (right ? 1 : 0), of: sum.of + 1 });
  }

  f1(): { [measure: string]: F1Score } {
    return Object.fromEntries(
      [...this.#counts].map(([measure, { right, found, gold }]) => {
        const precision = found === 0 ? 0 : right / found;
        const recall = gold === 0 ? 0 : right / gold;
        const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
        return [measure, { precision, recall, f1, gold }];
      }),
    );
  }

  accuracy(): { [measure: string]: Accuracy } {
    return Object.fromEntries(
      [...this.#rates].map(([measure, { right, of }]) => [measure, { accuracy: right / of, of }]),
    );
  }
}
