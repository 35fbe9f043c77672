import { cutWindows, type Encoder, type Pieces, type Window, type WindowInput } from '../encoder/index.ts';
import type { Document } from '../model/index.ts';
import { HeadDecoders } from './heads/decoders.ts';
import type { Reading } from './reading.ts';
import { ReadingBuilder } from './reading-builder.ts';

/** Windows in one forward pass. More cost memory and gain nothing on a processor. */
const BATCH = 4;
/** Documents that may be open at once: their windows share passes. */
const OPEN_DOCUMENTS = 8;

interface OpenDocument<D> {
  readonly document: D;
  readonly pieces: Pieces;
  readonly windows: Iterator<Window>;
  readonly builder: ReadingBuilder;
  exhausted: boolean;
}

/** Reads documents with the encoder, a few windows a pass, windows of several documents together. Memory does not grow with their number. */
export class DocumentReader {
  readonly #encoder: Encoder;
  readonly #decoders: HeadDecoders;

  constructor(encoder: Encoder) {
    this.#encoder = encoder;
    this.#decoders = new HeadDecoders(encoder.manifest);
  }

  /** Documents with their readings, in the order in which they came. */
  async *read<D extends Pick<Document, 'text'>>(
    documents: AsyncIterable<D> | Iterable<D>,
  ): AsyncGenerator<[D, Reading]> {
    const source = Symbol.asyncIterator in documents ? documents[Symbol.asyncIterator]() : documents[Symbol.iterator]();
    const open: OpenDocument<D>[] = [];
    let ended = false;
    while (true) {
      while (!ended && open.length < OPEN_DOCUMENTS && !this.#fillsBatch(open)) {
        const next = await source.next();
        if (next.done === true) ended = true;
        else open.push(await this.#open(next.value));
      }
      await this.#readBatch(open);
      for (let first = open[0]; first?.exhausted === true; first = open[0]) {
        open.shift();
        yield [first.document, first.builder.build()];
      }
      if (ended && open.length === 0) return;
    }
  }

  async #open<D extends Pick<Document, 'text'>>(document: D): Promise<OpenDocument<D>> {
    const pieces = await this.#encoder.tokenizer.encode(document.text);
    return {
      document,
      pieces,
      windows: cutWindows(pieces.paragraphs),
      builder: new ReadingBuilder(document.text, pieces, this.#encoder.manifest, this.#decoders),
      exhausted: pieces.ids.length === 0,
    };
  }

  #fillsBatch(open: readonly OpenDocument<unknown>[]): boolean {
    return open.filter(({ exhausted }) => !exhausted).length >= BATCH;
  }

  async #readBatch(open: readonly OpenDocument<unknown>[]): Promise<void> {
    const batch: { owner: OpenDocument<unknown>; input: WindowInput }[] = [];
    for (const owner of open) {
      while (batch.length < BATCH && !owner.exhausted) {
        const next = owner.windows.next();
        if (next.done === true) owner.exhausted = true;
        else batch.push({ owner, input: { pieces: owner.pieces, window: next.value } });
      }
    }
    if (batch.length === 0) return;
    const outputs = await this.#encoder.run(batch.map(({ input }) => input));
    for (const [k, output] of outputs.entries()) batch[k]?.owner.builder.add(output);
  }
}
