import type { Manifest, Pieces } from '../encoder/index.ts';
import type { Span } from '../model/index.ts';
import { CONTINUATION, SyntaxOfWindow } from './heads/syntax.ts';
import type { WindowHeads } from './heads/window-heads.ts';
import { sentencize } from './sentencizer.ts';
import { Words } from './words.ts';

/** Which pieces of a window begin and end words. */
export interface WordEdges {
  begins(piece: number): boolean;
  ends(piece: number): boolean;
}

/** Joins the windows' syntax to a document's words and trees; a tree never reaches over a sentence. */
export class SyntaxBuilder {
  readonly sentences: readonly Span[];
  readonly #text: string;
  readonly #pieces: Pieces;
  readonly #manifest: Manifest;
  readonly #reader: SyntaxOfWindow;
  readonly #sentenceOf: Int32Array;
  readonly #tags: Uint8Array;
  readonly #heads: Int32Array;
  readonly #relations: Uint8Array;
  readonly #scores: Float32Array;

  constructor(text: string, pieces: Pieces, manifest: Manifest) {
    this.#text = text;
    this.#pieces = pieces;
    this.#manifest = manifest;
    this.#reader = new SyntaxOfWindow(manifest);
    this.sentences = sentencize(text);
    this.#sentenceOf = sentenceNumbers(pieces, this.sentences);
    this.#tags = new Uint8Array(pieces.ids.length);
    this.#heads = Int32Array.from(pieces.ids.keys());
    this.#relations = new Uint8Array(pieces.ids.length);
    this.#scores = new Float32Array(pieces.ids.length);
  }

  add(heads: WindowHeads): WordEdges {
    const { start } = heads.output.window;
    const continues = (piece: number) => this.#pieces.continues[start + piece] === 1;
    const spaced = (piece: number) =>
      start + piece === 0 ||
      (this.#pieces.ends[start + piece - 1] as number) < (this.#pieces.starts[start + piece] as number);
    const tags = this.#reader.tags(heads, (piece) => piece === 0 || spaced(piece), continues);
    const begins = (piece: number) => tags[piece] !== CONTINUATION;
    this.#attach(heads, begins);
    for (let i = 0; i < heads.length; i++) if (heads.inCore(i)) this.#tags[start + i] = tags[i] as number;
    return { begins, ends: (piece) => piece + 1 === heads.length || begins(piece + 1) };
  }

  #attach(heads: WindowHeads, begins: (piece: number) => boolean): void {
    const { start } = heads.output.window;
    for (let first = 0; first < heads.length; ) {
      const sentence = this.#sentenceOf[start + first];
      let end = first;
      const words: number[] = [];
      for (; end < heads.length && this.#sentenceOf[start + end] === sentence; end++) if (begins(end)) words.push(end);
      if (words.some((word) => heads.inCore(word))) {
        this.#reader.tree(heads, words).forEach(({ head, relation, score }, k) => {
          const word = words[k] as number;
          if (!heads.inCore(word)) return;
          this.#heads[start + word] = start + head;
          this.#relations[start + word] = relation;
          this.#scores[start + word] = score;
        });
      }
      first = end;
    }
  }

  words(): Words {
    const count = this.#pieces.ids.length;
    const numberOf = new Int32Array(count);
    let words = 0;
    for (let i = 0; i < count; i++) {
      if (i === 0 || this.#tags[i] !== CONTINUATION) words++;
      numberOf[i] = words - 1;
    }
    const columns = {
      starts: new Int32Array(words),
      ends: new Int32Array(words),
      tags: new Uint8Array(words),
      heads: new Int32Array(words),
      relations: new Uint8Array(words),
    };
    const scores = new Float32Array(words);
    for (let i = 0; i < count; i++) {
      const word = numberOf[i] as number;
      columns.ends[word] = this.#pieces.ends[i] as number;
      if (i > 0 && this.#tags[i] === CONTINUATION) continue;
      columns.starts[word] = this.#pieces.starts[i] as number;
      columns.tags[word] = this.#tags[i] as number;
      columns.heads[word] = numberOf[this.#heads[i] as number] as number;
      columns.relations[word] = this.#relations[i] as number;
      scores[word] = this.#scores[i] as number;
    }
    breakCycles(columns.heads, scores);
    return new Words(this.#text, columns, this.#manifest.upos, this.#manifest.deprel);
  }
}

/** For each piece the number of its sentence. */
function sentenceNumbers(pieces: Pieces, sentences: readonly Span[]): Int32Array {
  const numbers = new Int32Array(pieces.ids.length);
  let sentence = 0;
  for (let i = 0; i < numbers.length; i++) {
    while (sentence + 1 < sentences.length && (sentences[sentence + 1] as Span).start <= (pieces.starts[i] as number))
      sentence++;
    numbers[i] = sentence;
  }
  return numbers;
}

/** Makes a forest of the heads: in each cycle the word that is least sure of its head becomes a root. */
export function breakCycles(heads: Int32Array, scores: Float32Array): void {
  const state = new Uint8Array(heads.length);
  const ON_PATH = 1;
  const DONE = 2;
  for (let word = 0; word < heads.length; word++) {
    const path: number[] = [];
    let at = word;
    while (state[at] === 0) {
      state[at] = ON_PATH;
      path.push(at);
      at = heads[at] as number;
    }
    if (state[at] === ON_PATH && heads[at] !== at) {
      const cycle = path.slice(path.indexOf(at));
      const weakest = cycle.reduce((a, b) => ((scores[b] as number) < (scores[a] as number) ? b : a));
      heads[weakest] = weakest;
    }
    for (const visited of path) state[visited] = DONE;
  }
}
