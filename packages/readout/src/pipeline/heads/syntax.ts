import type { Manifest } from '../../encoder/index.ts';
import { maximumTree } from './maximum-tree.ts';
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

  /** The heads of a sentence's words, given as the pieces that begin them (the root's is itself), with relations and scores. */
  tree(heads: WindowHeads, words: readonly number[]): { head: number; relation: number; score: number }[] {
    const { arcs, squareBase, squareStride } = heads.output;
    const scores = words.map((word) =>
      Float32Array.from(words, (candidate) => arcs[squareBase + word * squareStride + candidate] as number),
    );
    return maximumTree(scores).map((head, k) => ({
      head: words[head] as number,
      relation: this.#relation(heads, words[k] as number, words[head] as number),
      score: scores[k]?.[head] as number,
    }));
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
