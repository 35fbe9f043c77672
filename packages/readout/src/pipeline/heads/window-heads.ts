import type { Manifest, WindowOutput } from '../../encoder/index.ts';

/** A head's numbers in one window: row i, column c is `values[offset(i) + c]`. */
export interface Columns {
  readonly values: Float32Array;
  readonly size: number;
  offset(piece: number): number;
}

/** Typed access to what the model says of one window. Pieces are counted from the window's start. */
export class WindowHeads {
  readonly output: WindowOutput;
  readonly manifest: Manifest;

  constructor(output: WindowOutput, manifest: Manifest) {
    this.output = output;
    this.manifest = manifest;
  }

  get length(): number {
    return this.output.length;
  }

  columns(head: string): Columns {
    const [first, size] = this.manifest.columns[head] ?? [];
    if (first === undefined || size === undefined) throw new Error(`the weights have no head “${head}”`);
    const { heads: values, base, stride } = this.output;
    return { values, size, offset: (piece) => base + piece * stride + first };
  }

  /** Whether a piece belongs to the window's core, so that this window decides on it. */
  inCore(piece: number): boolean {
    const { window } = this.output;
    const at = window.start + piece;
    return window.coreStart <= at && at < window.coreEnd;
  }
}

/** Dot product of `size` numbers of two arrays, from `a` and from `b`. */
export function dot(left: Float32Array, a: number, right: Float32Array, b: number, size: number): number {
  let sum = 0;
  for (let k = 0; k < size; k++) sum += (left[a + k] as number) * (right[b + k] as number);
  return sum;
}

/** The mean of some rows of a head. */
export function meanRow(columns: Columns, pieces: readonly number[]): Float32Array {
  const mean = new Float32Array(columns.size);
  for (const piece of pieces) {
    const at = columns.offset(piece);
    for (let k = 0; k < columns.size; k++)
      mean[k] = (mean[k] as number) + (columns.values[at + k] as number) / pieces.length;
  }
  return mean;
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
