import type { Manifest } from '../../encoder/index.ts';
import { DistanceBuckets } from './distance-buckets.ts';
import { dot, sigmoid, type WindowHeads } from './window-heads.ts';

/** Longest mention, in pieces. */
const LONGEST = 48;
/** A mention's antecedent is looked for among so many mentions before it. */
const ANTECEDENT_REACH = 120;
/** So many candidates are kept a mention. */
const KEPT = 4;

export interface MentionPieces {
  readonly first: number;
  readonly last: number;
  readonly type: string;
  readonly confidence: number;
}

export interface Antecedents {
  readonly antecedents: readonly { readonly mention: number; readonly probability: number }[];
  readonly none: number;
}

/** Finds mentions, nested ones too, by the score of their first and last piece (Yu et al. 2020). */
export class MentionsOfWindow {
  readonly #types: readonly string[];

  constructor(manifest: Manifest) {
    this.#types = manifest.mentionTypes;
  }

  /** Mentions that begin with a word's first piece and end with a word's last; of two that begin together the longer one first. */
  read(
    heads: WindowHeads,
    beginsWord: (piece: number) => boolean,
    endsWord: (piece: number) => boolean,
  ): MentionPieces[] {
    const { mentions, squareBase, squareStride } = heads.output;
    const found: MentionPieces[] = [];
    for (let first = 0; first < heads.length; first++) {
      if (!beginsWord(first)) continue;
      const end = Math.min(heads.length, first + LONGEST);
      for (let last = end - 1; last >= first; last--) {
        const score = mentions[squareBase + first * squareStride + last] as number;
        if (score > 0 && endsWord(last)) {
          found.push({ first, last, type: this.#type(heads, first, last), confidence: sigmoid(score) });
        }
      }
    }
    return found;
  }

  #type(heads: WindowHeads, first: number, last: number): string {
    const columns = heads.columns('mentionType');
    const a = columns.offset(first);
    const b = columns.offset(last) + this.#types.length;
    let best = 0;
    let top = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < this.#types.length; k++) {
      const value = (columns.values[a + k] as number) + (columns.values[b + k] as number);
      if (value > top) {
        top = value;
        best = k;
      }
    }
    return this.#types[best] as string;
  }
}

interface Remembered {
  readonly number: number;
  readonly piece: number;
  readonly key: Float32Array;
}

/** Scores earlier mentions of a document as antecedents (Lee et al. 2017), window after window; remembers only the latest. */
export class AntecedentsOfMentions {
  readonly #manifest: Manifest;
  readonly #buckets: DistanceBuckets;
  #remembered: Remembered[] = [];

  constructor(manifest: Manifest) {
    this.#manifest = manifest;
    this.#buckets = new DistanceBuckets(manifest.distances);
  }

  /** `number` is the mention's in the document; mentions come in the order of their first pieces. */
  read(heads: WindowHeads, { first, last }: MentionPieces, number: number): Antecedents {
    const width = this.#manifest.widths.coreference;
    const scale = width ** -0.5;
    const columns = heads.columns('antecedent');
    const sum = (part: number) => {
      const vector = new Float32Array(width);
      const a = columns.offset(first) + part * width;
      const b = columns.offset(last) + (part + 1) * width;
      for (let k = 0; k < width; k++) vector[k] = (columns.values[a + k] as number) + (columns.values[b + k] as number);
      return vector;
    };
    const query = sum(0);
    const piece = heads.output.window.start + first;
    const scores = this.#remembered.map(
      (earlier) =>
        dot(query, 0, earlier.key, 0, width) * scale +
        (this.#manifest.antecedentDistance[this.#buckets.of(earlier.piece - piece)] as number),
    );
    const noneColumns = heads.columns('antecedentNone');
    const none = noneColumns.values[noneColumns.offset(last)] as number;
    const top = Math.max(none, ...scores);
    const total = scores.reduce((all, score) => all + Math.exp(score - top), Math.exp(none - top));
    const antecedents = scores
      .map((score, k) => ({ mention: this.#remembered[k]?.number ?? 0, probability: Math.exp(score - top) / total }))
      .sort((a, b) => b.probability - a.probability)
      .slice(0, KEPT)
      .filter(({ probability }) => probability > 0.05);
    this.#remembered.push({ number, piece, key: sum(2) });
    if (this.#remembered.length > ANTECEDENT_REACH) this.#remembered.shift();
    return { antecedents, none: Math.exp(none - top) / total };
  }
}
