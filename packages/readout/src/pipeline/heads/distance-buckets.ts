/** Numbers of the buckets of signed distances in pieces, for a window: `of(offset)`. Training uses the same bounds. */
export class DistanceBuckets {
  readonly #bounds: readonly number[];

  constructor(bounds: readonly number[]) {
    this.#bounds = bounds;
  }

  of(offset: number): number {
    const distance = Math.abs(offset);
    let size = 0;
    while (size < this.#bounds.length && distance >= (this.#bounds[size] as number)) size++;
    return offset < 0 ? this.#bounds.length - size : this.#bounds.length + size;
  }
}
