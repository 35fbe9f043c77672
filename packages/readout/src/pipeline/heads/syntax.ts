import type { Manifest } from '../../encoder/index.ts';
import type { WindowHeads } from './window-heads.ts';

/** Part of speech of a piece that begins a word, and of one that goes on in it. */
export const CONTINUATION = 0;

/** Reads parts of speech and dependencies of a window's words. Pieces are counted from the window's start. */
export class SyntaxOfWindow {
  readonly #relations: number;

  constructor(manifest: Manifest) {
    this.#relations = manifest.deprel.length;
  }

  /** For each piece its likeliest tag; a piece at `mustBegin` never gets the continuation's. */
  tags(
    heads: WindowHeads,
    mustBegin: (piece: number) => boolean,
    mustContinue: (piece: number) => boolean,
  ): Uint8Array {
    const upos = heads.columns('upos');
    const tags = new Uint8Array(heads.length);
    for (let i = 0; i < heads.length; i++) {
      if (mustContinue(i)) continue;
      const at = upos.offset(i);
      let best = mustBegin(i) ? CONTINUATION + 1 : CONTINUATION;
      for (let tag = best + 1; tag < upos.size; tag++) {
        if ((upos.values[at + tag] as number) > (upos.values[at + best] as number)) best = tag;
      }
      tags[i] = best;
    }
    return tags;
  }

  /** The candidate that is likeliest the head of a piece (itself: a root), and the relation to it. */
  attach(
    heads: WindowHeads,
    piece: number,
    candidates: readonly number[],
  ): { head: number; relation: number; score: number } {
    const { arcs, squareBase, squareStride } = heads.output;
    const row = squareBase + piece * squareStride;
    let head = piece;
    let score = Number.NEGATIVE_INFINITY;
    for (const candidate of candidates) {
      const value = arcs[row + candidate] as number;
      if (value > score) {
        score = value;
        head = candidate;
      }
    }
    return { head, relation: this.#relation(heads, piece, head), score };
  }

  #relation(heads: WindowHeads, piece: number, head: number): number {
    const dependent = heads.columns('relationDependent');
    const governor = heads.columns('relationHead');
    const a = dependent.offset(piece);
    const b = governor.offset(head);
    let best = 0;
    let top = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < this.#relations; label++) {
      const value = (dependent.values[a + label] as number) + (governor.values[b + label] as number);
      if (value > top) {
        top = value;
        best = label;
      }
    }
    return best;
  }
}
