import { termsOf } from './words.ts';

/** Words in a row that are compared as one. */
const SHINGLE = 4;
/** Values of a signature: eight bands of four, so that texts that share 80 % of their shingles meet in a band 98 times of 100. */
const HASHES = 32;
const ROWS = 4;
/** Share of common shingles from which on two texts are near-duplicates. */
export const NEAR_DUPLICATE = 0.8;
/** A text with fewer shingles says too little to be called a copy. */
const MIN_SHINGLES = 20;

const MULTIPLIERS = Uint32Array.from({ length: HASHES }, (_, i) => Math.imul(i + 1, 0x9e3779b1) | 1);
const OFFSETS = Uint32Array.from({ length: HASHES }, (_, i) => Math.imul(i + 1, 0x85ebca6b));

/** The hashes of a text’s shingles. */
export function shinglesOf(text: string): Set<number> {
  const terms = termsOf(text).map(hash);
  const shingles = new Set<number>();
  for (let i = 0; i + SHINGLE <= terms.length; i++) {
    let value = 0;
    for (let k = 0; k < SHINGLE; k++) value = mix(Math.imul(value, 31) ^ (terms[i + k] as number));
    shingles.add(value >>> 0);
  }
  return shingles;
}

/**
 * The bands of a text’s MinHash signature (Broder 1997), one number each; texts that share a band are worth comparing.
 * Empty for a text too short to be told from others.
 */
export function bandsOf(shingles: ReadonlySet<number>): number[] {
  if (shingles.size < MIN_SHINGLES) return [];
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (const shingle of shingles)
    for (let i = 0; i < HASHES; i++) {
      const value = mix(Math.imul(shingle, MULTIPLIERS[i] as number) + (OFFSETS[i] as number)) >>> 0;
      if (value < (least[i] as number)) least[i] = value;
    }
  return Array.from({ length: HASHES / ROWS }, (_, band) => {
    let value = band;
    for (let row = 0; row < ROWS; row++) value = mix(Math.imul(value, 31) ^ (least[band * ROWS + row] as number));
    return value >>> 0;
  });
}

/** Jaccard similarity, 0 to 1. */
export function similarity(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let common = 0;
  for (const shingle of a) if (b.has(shingle)) common++;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}

/** FNV-1a over UTF-16 code units. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** The finalizer of MurmurHash3. */
function mix(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}
