import type { Manifest } from '../../encoder/index.ts';
import { DistanceBuckets } from './distance-buckets.ts';
import { viterbi } from './viterbi.ts';
import { dot, meanRow, sigmoid, type WindowHeads } from './window-heads.ts';

/** The pieces that belong to one cue. `confidence`: the mean probability of the source's and content's pieces. */
export interface CueArguments {
  readonly source: readonly number[];
  readonly content: readonly number[];
  readonly addressee: readonly number[];
  readonly confidence: number;
}

/** Finds a cue's source, content and addressee: a biaffine score of the cue with every piece, decoded as a chain. */
export class ArgumentsOfCue {
  readonly #manifest: Manifest;
  readonly #buckets: DistanceBuckets;

  constructor(manifest: Manifest) {
    this.#manifest = manifest;
    this.#buckets = new DistanceBuckets(manifest.distances);
  }

  read(heads: WindowHeads, cue: readonly number[]): CueArguments {
    const labels = this.#manifest.arguments;
    const width = this.#manifest.widths.argument;
    const scale = width ** -0.5;
    const cueRow = meanRow(heads.columns('cue'), cue);
    const argument = heads.columns('argument');
    const unary = heads.columns('argumentUnary');
    const emissions = new Float32Array(heads.length * labels.length);
    const buckets = this.#bucketsFrom(cue[0] ?? 0, heads.length);
    for (let i = 0; i < heads.length; i++) {
      const row = argument.offset(i);
      const bias = this.#manifest.argumentDistance[buckets[i] as number] as number[];
      for (let label = 0; label < labels.length; label++) {
        emissions[i * labels.length + label] =
          dot(argument.values, row, cueRow, label * width, width) * scale +
          (unary.values[unary.offset(i) + label] as number) +
          (bias[label] as number);
      }
    }
    const path = viterbi(emissions, heads.length, this.#manifest.argumentCrf);
    const piecesOf = (label: string) => [...path.keys()].filter((i) => path[i] === labels.indexOf(label));
    const source = surestRun(piecesOf('source'), (i) => {
      const at = i * labels.length;
      return (emissions[at + labels.indexOf('source')] as number) - (emissions[at + labels.indexOf('none')] as number);
    });
    const content = piecesOf('content');
    const confidence = meanProbability(emissions, path, [...source, ...content], labels.length);
    return { source, content, addressee: this.#addressee(heads, cue, buckets), confidence };
  }

  #bucketsFrom(first: number, length: number): Uint8Array {
    return Uint8Array.from({ length }, (_, i) => this.#buckets.of(i - first));
  }

  #addressee(heads: WindowHeads, cue: readonly number[], buckets: Uint8Array): number[] {
    const width = this.#manifest.widths.argument;
    const cueRow = meanRow(heads.columns('addresseeCue'), cue);
    const argument = heads.columns('argument');
    const unary = heads.columns('addresseeUnary');
    const told: number[] = [];
    for (let i = 0; i < heads.length; i++) {
      const score =
        dot(argument.values, argument.offset(i), cueRow, 0, width) * width ** -0.5 +
        (unary.values[unary.offset(i)] as number) +
        (this.#manifest.addresseeDistance[buckets[i] as number] as number);
      if (sigmoid(score) > 0.5) told.push(i);
    }
    return told;
  }
}

function meanProbability(emissions: Float32Array, path: Uint8Array, pieces: readonly number[], size: number): number {
  if (pieces.length === 0) return 0;
  let sum = 0;
  for (const i of pieces) {
    const chosen = emissions[i * size + (path[i] as number)] as number;
    let total = 0;
    for (let label = 0; label < size; label++) total += Math.exp((emissions[i * size + label] as number) - chosen);
    sum += 1 / total;
  }
  return sum / pieces.length;
}

/** Pieces this near belong to one noun phrase although a piece between them was not taken for the source. */
const JOINED = 2;

/** Of several runs of pieces the one that the model is surest of: a cue has one source. */
function surestRun(pieces: readonly number[], margin: (piece: number) => number): number[] {
  const runs: number[][] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last !== undefined && piece - (last.at(-1) as number) <= JOINED) last.push(piece);
    else runs.push([piece]);
  }
  const sureness = (run: readonly number[]) => run.reduce((sum, piece) => sum + margin(piece), 0);
  const best = runs.reduce<number[]>((top, run) => (top.length === 0 || sureness(run) > sureness(top) ? run : top), []);
  const [first = 0] = best;
  return Array.from({ length: best.length === 0 ? 0 : (best.at(-1) as number) - first + 1 }, (_, k) => first + k);
}
