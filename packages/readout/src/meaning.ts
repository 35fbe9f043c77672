import { availableParallelism } from 'node:os';
import { Meanings } from './compare/meanings.ts';
import { passagesOf } from './compare/passages.ts';
import type { Record } from './model/index.ts';
import { sentencize } from './pipeline/sentencizer.ts';
import type { SimilarQuestion } from './search/similar/question.ts';
import { type Similar, type SimilarOptions, SimilarSearch } from './search/similar/similar.ts';
import { type Encoder, VectorFiling } from './search/similar/vector-filing.ts';
import type { Store } from './store/store.ts';
import { StoreError } from './store/store-error.ts';

/** An encoder that is given back when it is no longer needed. */
export type LoadedEncoder = Encoder & { close(): Promise<void> };

/** Documents whose vectors are made together. */
const BATCH = 8;
/** Documents whose vectors a question waits for; corrected ones, mostly. */
const MOST_BEFORE_A_QUESTION = 16;
/** Why vectors cannot be filed now, while questions can be answered from those that are there. */
const NOT_NOW: readonly string[] = ['busy', 'read-only', 'full'];

/** The base model of the package’s weights: about 0.2 seconds. */
export async function loadPassageEncoder(): Promise<LoadedEncoder> {
  const { PassageEncoder } = await import('./encoder/index.ts');
  return PassageEncoder.load({ threads: Math.max(1, Math.min(4, availableParallelism() - 1)) });
}

/** What an archive knows by meaning. The model is loaded when it is first needed. */
export class Meaning {
  readonly #store: Store;
  readonly #load: () => Promise<LoadedEncoder>;
  #loaded: Promise<{ encoder: LoadedEncoder; search: SimilarSearch; filing: VectorFiling }> | undefined;

  constructor(store: Store, load: () => Promise<LoadedEncoder>) {
    this.#store = store;
    this.#load = load;
  }

  /** Makes the vectors of documents that were just filed. */
  async read(documents: readonly string[]): Promise<void> {
    if (documents.length === 0) return;
    const { filing } = await this.#parts();
    for (let i = 0; i < documents.length; i += BATCH) await filing.file(documents.slice(i, i + BATCH));
  }

  /** Makes all vectors that are missing, and yields after some documents how many were read. */
  async *readMissing(): AsyncGenerator<number> {
    const { encoder, filing } = await this.#parts();
    for (;;) {
      const missing = await this.#store.vectors.missing(encoder.model, BATCH);
      if (missing.length === 0) return;
      await filing.file(missing);
      yield missing.length;
    }
  }

  /** Vectors of all passages of some records that may be set beside each other. */
  async meaningsOf(records: readonly Record[]): Promise<Meanings> {
    const { encoder } = await this.#parts();
    const passages = passagesOf(records);
    const vectors = await encoder.encode(passages);
    return new Meanings(new Map(passages.map((words, i) => [words, vectors[i] as Float32Array])));
  }

  async similar(question: SimilarQuestion, options: SimilarOptions): Promise<Similar> {
    const { encoder, search } = await this.#parts();
    try {
      await this.read(await this.#store.vectors.missing(encoder.model, MOST_BEFORE_A_QUESTION));
    } catch (error) {
      if (!(error instanceof StoreError && NOT_NOW.includes(error.code))) throw error;
    }
    return await search.find(question, options);
  }

  async close(): Promise<void> {
    if (this.#loaded) await (await this.#loaded).encoder.close();
  }

  #parts() {
    this.#loaded ??= this.#load().then((encoder) => ({
      encoder,
      search: new SimilarSearch(this.#store, encoder),
      filing: new VectorFiling(this.#store, encoder, sentencize),
    }));
    return this.#loaded;
  }
}
