import { cutWindows, type Encoder } from '../encoder/index.ts';
import type { Document } from '../model/index.ts';
import { HeadDecoders } from './heads/decoders.ts';
import type { Reading } from './reading.ts';
import { ReadingBuilder } from './reading-builder.ts';

/**
 * Reads documents with the encoder, one window a pass: a batch of several is slower on a processor, and its kernels round
 * otherwise, so that a text's record would depend on what it is read with. Memory does not grow with the number of documents.
 */
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
    for await (const document of documents) yield [document, await this.readText(document.text)];
  }

  /** The reading of a text; `progress` is told after each window which share of it has been read. */
  async readText(text: string, progress?: (share: number) => void): Promise<Reading> {
    const pieces = await this.#encoder.tokenizer.encode(text);
    const builder = new ReadingBuilder(text, pieces, this.#encoder.manifest, this.#decoders);
    for (const window of cutWindows(pieces.paragraphs)) {
      builder.add(await this.#encoder.run(pieces, window));
      progress?.(window.coreEnd / pieces.ids.length);
    }
    return builder.build();
  }
}
