/**
 * Unit vectors in five bits a number: its sign and which of sixteen sizes it is nearest to. The bits are kept in planes, all signs
 * of a vector in one, so that the signs alone, a fifth of the whole, can be searched first.
 */
export const WIDTH = 384;
/** Bytes of one plane of one vector. */
export const PLANE = WIDTH / 8;
/** Planes behind the signs: the bits of the size’s number, the highest first. */
const SIZE_PLANES = 4;
/** Bytes of a vector without its signs. */
export const REST = SIZE_PLANES * PLANE;

/** The best sixteen sizes for normally distributed numbers of variance 1 (Max 1960). training/readout_training/recall.py has the same. */
const SIZES = Float64Array.of(
  ...[0.0659, 0.1981, 0.3314, 0.4667, 0.6049, 0.7471, 0.8946, 1.0488],
  ...[1.2118, 1.3863, 1.5762, 1.7872, 2.0287, 2.3177, 2.6911, 3.2607],
);
const BORDERS = SIZES.slice(1).map((size, k) => (size + (SIZES[k] as number)) / 2);

/** Vectors side by side: signs in `PLANE` bytes each, all else in `REST` bytes each. */
export interface Planes {
  readonly signs: Uint8Array;
  readonly rest: Uint8Array;
}

export function packVectors(vectors: readonly Float32Array[]): Planes {
  const signs = new Uint8Array(vectors.length * PLANE);
  const rest = new Uint8Array(vectors.length * REST);
  for (const [v, vector] of vectors.entries()) {
    if (vector.length !== WIDTH) throw new Error(`a vector has ${vector.length} numbers, not ${WIDTH}`);
    for (let k = 0; k < WIDTH; k++) {
      const number = (vector[k] as number) * Math.sqrt(WIDTH);
      const [byte, bit] = [k >> 3, 1 << (k & 7)];
      if (number >= 0) set(signs, v * PLANE + byte, bit);
      const size = sizeOf(Math.abs(number));
      for (let plane = 0; plane < SIZE_PLANES; plane++)
        if (size & (1 << (SIZE_PLANES - 1 - plane))) set(rest, v * REST + plane * PLANE + byte, bit);
    }
  }
  return { signs, rest };
}

/** The cosine of a unit vector and the packed vector of that number, −1 to 1. */
export function cosine(query: Float32Array, { signs, rest }: Planes, at: number): number {
  let sum = 0;
  let square = 0;
  for (let k = 0; k < WIDTH; k++) {
    const [byte, shift] = [k >> 3, k & 7];
    let number = 0;
    for (let plane = 0; plane < SIZE_PLANES; plane++)
      number = (number << 1) | (((rest[at * REST + plane * PLANE + byte] as number) >> shift) & 1);
    const size = SIZES[number] as number;
    const isPositive = ((signs[at * PLANE + byte] as number) >> shift) & 1;
    sum += (query[k] as number) * (isPositive ? size : -size);
    square += size * size;
  }
  return sum / Math.sqrt(square);
}

/**
 * For each byte of a sign plane and each value that it may have, what it adds to the product of a query with the signs: 48 look-ups
 * instead of 384 multiplications.
 */
export function signTables(query: Float32Array): Float32Array {
  const tables = new Float32Array(PLANE * 256);
  for (let byte = 0; byte < PLANE; byte++)
    for (let value = 0; value < 256; value++) {
      let sum = 0;
      for (let bit = 0; bit < 8; bit++) sum += (value >> bit) & 1 ? at(query, byte, bit) : -at(query, byte, bit);
      tables[byte * 256 + value] = sum;
    }
  return tables;
}

/** The product of a query, by its tables, with the signs that begin at a byte. Four sums at once keep the processor busy. */
export function signProduct(tables: Float32Array, signs: Uint8Array, start: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let byte = 0; byte < PLANE; byte += 4) {
    const place = start + byte;
    a += tables[(byte << 8) | (signs[place] as number)] as number;
    b += tables[((byte + 1) << 8) | (signs[place + 1] as number)] as number;
    c += tables[((byte + 2) << 8) | (signs[place + 2] as number)] as number;
    d += tables[((byte + 3) << 8) | (signs[place + 3] as number)] as number;
  }
  return a + b + c + d;
}

const at = (query: Float32Array, byte: number, bit: number): number => query[byte * 8 + bit] as number;

function set(bytes: Uint8Array, index: number, bit: number): void {
  bytes[index] = (bytes[index] as number) | bit;
}

/** The number of the size that is nearest to a number from 0 on. */
function sizeOf(number: number): number {
  let size = 0;
  while (size < BORDERS.length && number > (BORDERS[size] as number)) size++;
  return size;
}
