import { codePointOffsets } from '../model/code-points.ts';
import type { Span } from '../model/span.ts';

/** Places in a text, counted in code points, as the world outside JavaScript counts. */
export class CodePointSpans {
  /** The code point of each UTF-16 offset; null where they are the same all through. */
  readonly #points: Uint32Array | null;

  constructor(text: string) {
    const offsets = codePointOffsets(text);
    if (offsets.length === text.length + 1) {
      this.#points = null;
      return;
    }
    this.#points = new Uint32Array(text.length + 1);
    // An offset within a pair of surrogates belongs to the code point that the pair makes.
    for (let point = 0; point < offsets.length; point++)
      this.#points.fill(point, offsets[point], offsets[point + 1] ?? text.length + 1);
  }

  at(offset: number): number {
    return this.#points === null ? offset : (this.#points[offset] as number);
  }

  of({ start, end }: Span): Span {
    return { start: this.at(start), end: this.at(end) };
  }
}
