import type { Draft } from './draft.ts';

/** A mention that a later pronoun or description may refer to. */
export interface Recent {
  readonly draft: Draft;
  /** Offset in the text. */
  readonly start: number;
  /** Number of its sentence. */
  readonly sentence: number;
  /** The source of a statement. */
  readonly speaks: boolean;
  /** The first noun phrase of its sentence or clause. */
  readonly leads: boolean;
  /** Said of somebody by somebody whom the text names, with or without quotation marks. */
  readonly reported: boolean;
  /** The source of a quotation. */
  readonly quotes: boolean;
  /** Inside a quotation. */
  readonly quoted: boolean;
  /** Only modifies another noun: *Turkey’s* in *Turkey’s Tupras*. */
  readonly embedded: boolean;
}

/** How many mentions back a referent is looked for. */
const REACH = 60;

/** The latest mentions, nearest last. */
export class Salience {
  readonly #recent: Recent[] = [];

  add(mention: Recent): void {
    this.#recent.push(mention);
    if (this.#recent.length > 2 * REACH) this.#recent.splice(0, REACH);
  }

  /** Mentions that pass a test, the nearest first, one for each entity. */
  nearest(test: (mention: Recent) => boolean): Recent[] {
    const seen = new Set<Draft>();
    const found: Recent[] = [];
    for (let i = this.#recent.length - 1; i >= Math.max(0, this.#recent.length - REACH); i--) {
      const mention = this.#recent[i] as Recent;
      if (seen.has(mention.draft) || !test(mention)) continue;
      seen.add(mention.draft);
      found.push(mention);
    }
    return found;
  }

  /** How often an entity was spoken of in reach. */
  count(draft: Draft): number {
    return this.#recent.slice(-REACH).filter((mention) => mention.draft === draft).length;
  }

  /** All mentions in reach that pass a test, the nearest first. */
  all(test: (mention: Recent) => boolean): Recent[] {
    return this.#recent.slice(-REACH).filter(test).reverse();
  }
}
