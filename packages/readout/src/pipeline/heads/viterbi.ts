import type { CrfParameters } from '../../encoder/index.ts';

/** Forbids a move: never chosen while any other is there. */
export const FORBIDDEN = -1e4;

/** Best label sequence of a linear chain (Viterbi 1967). `emissions` has `length` rows of as many labels as `start` has. */
export function viterbi(emissions: Float32Array, length: number, { transitions, start }: CrfParameters): Uint8Array {
  const size = start.length;
  const path = new Uint8Array(length);
  if (length === 0) return path;
  const moves = transitions.flat();
  const back = new Uint8Array(length * size);
  let score = new Float64Array(size);
  let next = new Float64Array(size);
  for (let k = 0; k < size; k++) score[k] = (start[k] as number) + (emissions[k] as number);
  for (let t = 1; t < length; t++) {
    for (let to = 0; to < size; to++) {
      let best = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (let k = 0; k < size; k++) {
        const value = (score[k] as number) + (moves[k * size + to] as number);
        if (value > best) {
          best = value;
          from = k;
        }
      }
      next[to] = best + (emissions[t * size + to] as number);
      back[t * size + to] = from;
    }
    [score, next] = [next, score];
  }
  let last = 0;
  for (let k = 1; k < size; k++) if ((score[k] as number) > (score[last] as number)) last = k;
  path[length - 1] = last;
  for (let t = length - 1; t > 0; t--) path[t - 1] = back[t * size + (path[t] as number)] as number;
  return path;
}
