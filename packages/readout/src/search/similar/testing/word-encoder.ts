import { termsOf } from '../../../store/words.ts';
import { WIDTH } from '../bit-planes.ts';
import type { Encoder } from '../vector-filing.ts';

/** Stands in for the model: texts are near where they share words. Each word has a direction of its own, made of its letters. */
export function wordEncoder(): Encoder & { close(): Promise<void>; readonly encoded: string[] } {
  const encoded: string[] = [];
  return {
    model: 'words',
    encoded,
    async encode(passages) {
      encoded.push(...passages);
      return passages.map((passage) => unit(termsOf(passage).map(directionOf)));
    },
    async close() {},
  };
}

function directionOf(word: string): Float32Array {
  let state = [...word].reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0, 7);
  return Float32Array.from({ length: WIDTH }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  });
}

function unit(directions: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(WIDTH);
  for (const direction of directions) for (let k = 0; k < WIDTH; k++) sum[k] = (sum[k] ?? 0) + (direction[k] ?? 0);
  const length = Math.hypot(...sum) || 1;
  return sum.map((number) => number / length);
}
