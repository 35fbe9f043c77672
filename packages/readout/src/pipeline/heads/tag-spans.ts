import type { CrfParameters, Manifest } from '../../encoder/index.ts';
import { FORBIDDEN, viterbi } from './viterbi.ts';
import type { WindowHeads } from './window-heads.ts';

const OUTSIDE = 0;
const BEGIN = 1;
const INSIDE = 2;
const TAGS = 3;

/** A run of pieces that a tag layer marks, with the mean probability of its tags. */
export interface TaggedPieces {
  readonly pieces: readonly number[];
  readonly confidence: number;
}

/** A layer's transitions, with an inside tag never after an outside one. */
function constrained({ transitions, start }: CrfParameters): CrfParameters {
  return {
    start: start.map((value, tag) => (tag === INSIDE ? FORBIDDEN : value)),
    transitions: transitions.map((row, from) =>
      row.map((value, to) => (from === OUTSIDE && to === INSIDE ? FORBIDDEN : value)),
    ),
  };
}

/** Decodes O/B/I layers of flat spans. */
export class TagSpans {
  readonly #layers: readonly string[];
  readonly #bias: Readonly<Record<string, number>>;
  readonly #crfs: ReadonlyMap<string, CrfParameters>;

  constructor({ tagLayers, tagCrfs: crfs, layerBias }: Pick<Manifest, 'tagLayers' | 'tagCrfs' | 'layerBias'>) {
    this.#layers = tagLayers;
    this.#bias = layerBias;
    this.#crfs = new Map(Object.entries(crfs).map(([layer, crf]) => [layer, constrained(crf)]));
  }

  /** Spans that begin in the window's core. */
  read(heads: WindowHeads, layer: string): TaggedPieces[] {
    const crf = this.#crfs.get(layer);
    if (crf === undefined) throw new Error(`the weights have no layer “${layer}”`);
    const bias = this.#bias[layer] ?? 0;
    const tags = heads.columns('tags');
    const first = TAGS * this.#layers.indexOf(layer);
    const emissions = new Float32Array(heads.length * TAGS);
    for (let i = 0; i < heads.length; i++) {
      const at = tags.offset(i) + first;
      for (let tag = 0; tag < TAGS; tag++) {
        emissions[i * TAGS + tag] = (tags.values[at + tag] as number) - (tag === OUTSIDE ? bias : 0);
      }
    }
    const path = viterbi(emissions, heads.length, crf);
    return runs(path)
      .filter(([piece]) => piece !== undefined && heads.inCore(piece))
      .map((pieces) => ({ pieces, confidence: confidenceOf(pieces, emissions) }));
  }
}

function runs(path: Uint8Array): number[][] {
  const found: number[][] = [];
  for (const [i, tag] of path.entries()) {
    if (tag === BEGIN || (tag === INSIDE && (i === 0 || path[i - 1] === OUTSIDE))) found.push([i]);
    else if (tag === INSIDE) found.at(-1)?.push(i);
  }
  return found;
}

function confidenceOf(pieces: readonly number[], emissions: Float32Array): number {
  let sum = 0;
  for (const i of pieces) {
    const [outside = 0, begin = 0, inside = 0] = emissions.subarray(i * TAGS, i * TAGS + TAGS);
    const inSpan = Math.max(begin, inside);
    sum += 1 / (1 + Math.exp(outside - inSpan));
  }
  return sum / pieces.length;
}
