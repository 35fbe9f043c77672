import { overlaps, type Span } from '../model/index.ts';

/** Things by the spans that they stand on, found by place in a time that does not grow with their number. */
export class SpanIndex<Thing> {
  readonly #entries: readonly { readonly span: Span; readonly thing: Thing }[];
  /** The furthest end among an entry and those before it. */
  readonly #reach: Int32Array;

  constructor(things: readonly Thing[], spansOf: (thing: Thing) => readonly Span[]) {
    this.#entries = things
      .flatMap((thing) => spansOf(thing).map((span) => ({ span, thing })))
      .sort((a, b) => a.span.start - b.span.start);
    this.#reach = new Int32Array(this.#entries.length);
    let furthest = 0;
    this.#entries.forEach(({ span }, k) => {
      furthest = Math.max(furthest, span.end);
      this.#reach[k] = furthest;
    });
  }

  /** What stands on any of a span's characters, in the order of the text, each thing once. */
  overlapping(span: Span): Thing[] {
    const found: Thing[] = [];
    for (let k = this.#firstFrom(span.end) - 1; k >= 0 && (this.#reach[k] as number) > span.start; k--) {
      const entry = this.#entries[k];
      if (entry !== undefined && overlaps(entry.span, span)) found.push(entry.thing);
    }
    return [...new Set(found.reverse())];
  }

  /** The number of the first entry that starts at an offset or after it. */
  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#entries[middle]?.span.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The index of the sentence that an offset lies in, or of the next one. */
export function sentenceAt(sentences: readonly Span[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Span).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
