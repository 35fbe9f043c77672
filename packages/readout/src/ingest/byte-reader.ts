/** Reads a stream of bytes by lines and by lengths; no more is held in memory than was asked for, and a piece of the stream. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #piece: Uint8Array = new Uint8Array();

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /**
   * The next line without its line feed and carriage return; null at the end.
   * @param limit bytes; a longer line is cut there and goes on as the next one
   */
  async line(limit: number): Promise<Buffer | null> {
    const pieces: Uint8Array[] = [];
    let length = 0;
    while (await this.#fill()) {
      const feed = this.#piece.indexOf(0x0a);
      const end = Math.min(feed < 0 ? this.#piece.length : feed + 1, limit - length);
      pieces.push(this.#piece.subarray(0, end));
      length += end;
      this.#piece = this.#piece.subarray(end);
      if (feed === end - 1 || length >= limit) break;
    }
    if (length === 0) return null;
    const line = Buffer.concat(pieces, length);
    const end = line.at(-1) !== 0x0a ? length : line.at(-2) === 0x0d ? length - 2 : length - 1;
    return line.subarray(0, end);
  }

  /** So many bytes, or fewer at the end. */
  async take(length: number): Promise<Buffer> {
    const pieces: Uint8Array[] = [];
    await this.#pass(length, (piece) => pieces.push(piece));
    return Buffer.concat(pieces);
  }

  /** Passes over so many bytes. */
  async skip(length: number): Promise<void> {
    await this.#pass(length, () => {});
  }

  async #pass(length: number, take: (piece: Uint8Array) => void): Promise<void> {
    for (let left = length; left > 0 && (await this.#fill()); ) {
      const piece = this.#piece.subarray(0, left);
      take(piece);
      left -= piece.length;
      this.#piece = this.#piece.subarray(piece.length);
    }
  }

  /** Whether there is something left. */
  async #fill(): Promise<boolean> {
    while (this.#piece.length === 0) {
      const { done, value } = await this.#source.next();
      if (done) return false;
      this.#piece = value;
    }
    return true;
  }

  /** Lets the stream go. */
  async close(): Promise<void> {
    await this.#source.return?.();
  }
}
