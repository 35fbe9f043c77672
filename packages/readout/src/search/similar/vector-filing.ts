import type { Record, Span } from '../../model/index.ts';
import type { Store } from '../../store/store.ts';
import { packVectors } from './bit-planes.ts';
import { type Passage, passagesOf } from './passages.ts';

/** Turns passages into unit vectors of one space. */
export interface Encoder {
  /** Name of the space. */
  readonly model: string;
  encode(passages: readonly string[]): Promise<Float32Array[]>;
}

/** Makes the vectors of documents and files them. */
export class VectorFiling {
  readonly #store: Store;
  readonly #encoder: Encoder;
  readonly #sentencize: (text: string) => Span[];

  constructor(store: Store, encoder: Encoder, sentencize: (text: string) => Span[]) {
    this.#store = store;
    this.#encoder = encoder;
    this.#sentencize = sentencize;
  }

  /** Of documents by their ids, read together; those that are gone or change meanwhile are passed over. */
  async file(documents: readonly string[]): Promise<void> {
    const read: { readonly id: string; readonly revision: string; readonly passages: Passage[] }[] = [];
    for (const id of documents) {
      const revision = await this.#store.documents.revision(id);
      const found = await this.#store.documents.record(id);
      if (found !== null && revision !== null) read.push({ id, revision, passages: this.#passages(found.record) });
    }
    const vectors = await this.#encoder.encode(read.flatMap(({ passages }) => passages.map(({ words }) => words)));
    const { model } = this.#encoder;
    for (const { id, revision, passages } of read) {
      const planes = packVectors(vectors.splice(0, passages.length));
      await this.#store.vectors.file(id, revision, { model, passages, ...planes });
    }
  }

  #passages(record: Record): Passage[] {
    return passagesOf(record, this.#sentencize(record.document.text));
  }
}
