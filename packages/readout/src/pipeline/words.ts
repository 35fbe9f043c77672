import type { Span } from '../model/index.ts';

/** What `Words` is built from; one number a word. */
export interface WordColumns {
  /** UTF-16 code units. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Index into `upos`. */
  readonly tags: Uint8Array;
  /** Word index of the syntactic head; a sentence's root is its own head. */
  readonly heads: Int32Array;
  /** Index into `deprel`. */
  readonly relations: Uint8Array;
}

/** A document's words with their universal parts of speech and dependencies. Words are addressed by index. */
export class Words {
  readonly #text: string;
  readonly #columns: WordColumns;
  readonly #upos: readonly string[];
  readonly #deprel: readonly string[];
  #children: readonly (readonly number[])[] | null = null;

  constructor(text: string, columns: WordColumns, upos: readonly string[], deprel: readonly string[]) {
    this.#text = text;
    this.#columns = columns;
    this.#upos = upos;
    this.#deprel = deprel;
  }

  get count(): number {
    return this.#columns.starts.length;
  }

  start(word: number): number {
    return this.#columns.starts[word] as number;
  }

  end(word: number): number {
    return this.#columns.ends[word] as number;
  }

  span(word: number): Span {
    return { start: this.start(word), end: this.end(word) };
  }

  text(word: number): string {
    return this.#text.slice(this.start(word), this.end(word));
  }

  lower(word: number): string {
    return this.text(word).toLowerCase().replaceAll('’', "'");
  }

  /** Universal part of speech: NOUN, VERB, PROPN… */
  upos(word: number): string {
    return this.#upos[this.#columns.tags[word] as number] as string;
  }

  /** Universal dependency relation to the head: nsubj, obl, root… */
  deprel(word: number): string {
    return this.#deprel[this.#columns.relations[word] as number] as string;
  }

  head(word: number): number {
    return this.#columns.heads[word] as number;
  }

  isRoot(word: number): boolean {
    return this.head(word) === word;
  }

  /** Direct dependents, in the order of the text. */
  children(word: number): readonly number[] {
    this.#children ??= this.#childLists();
    return this.#children[word] ?? [];
  }

  childrenBy(word: number, ...relations: readonly string[]): number[] {
    return this.children(word).filter((child) => relations.includes(this.deprel(child)));
  }

  #childLists(): number[][] {
    const lists: number[][] = Array.from({ length: this.count }, () => []);
    for (let word = 0; word < this.count; word++) {
      if (!this.isRoot(word)) lists[this.head(word)]?.push(word);
    }
    return lists;
  }

  /** The word at or, between words, after an offset; `count` after the last. */
  at(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.end(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Words that overlap a span. */
  within(span: Span): number[] {
    const found: number[] = [];
    for (let word = this.at(span.start); word < this.count && this.start(word) < span.end; word++) found.push(word);
    return found;
  }

  /** The word of a span that governs the others: the one whose head lies outside the span, the first of several. */
  headOf(span: Span): number | null {
    const words = this.within(span);
    const inside = new Set(words);
    const governors = words.filter((word) => this.isRoot(word) || !inside.has(this.head(word)));
    return governors.find((word) => this.upos(word) !== 'PUNCT') ?? governors[0] ?? null;
  }

  /** A word and all below it, in the order of the text. */
  subtree(word: number): number[] {
    const found = new Set([word]);
    const open = [word];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const child of this.children(next)) {
        if (!found.has(child)) {
          found.add(child);
          open.push(child);
        }
      }
    }
    return [...found].sort((a, b) => a - b);
  }
}
