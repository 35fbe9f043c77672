import { fileURLToPath } from 'node:url';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { END_MARK, START_MARK } from './pieces.ts';
import { Tokenizer } from './tokenizer.ts';

/** Pieces of a passage that are read, without the marks; what is longer is judged by its beginning. */
const LONGEST = 254;
/** Passages of like length that go through the model together. */
const BATCH = 8;

/**
 * The base model as a second ONNX model: passages in, unit vectors out. It is for archives only, where passages are compared by
 * meaning; no component of the pipeline reads it. Which space its vectors are in is told by `model`.
 */
export class PassageEncoder {
  readonly model = 'all-MiniLM-L6-v2 int8';
  readonly #tokenizer: Tokenizer;
  readonly #session: InferenceSession;

  private constructor(tokenizer: Tokenizer, session: InferenceSession) {
    this.#tokenizer = tokenizer;
    this.#session = session;
  }

  /** @param threads processor threads for one pass */
  static async load({ threads = 1 } = {}): Promise<PassageEncoder> {
    const folder = fileURLToPath(new URL('../../weights', import.meta.url));
    const [tokenizer, session] = await Promise.all([
      Tokenizer.load(`${folder}/tokenizer.json`),
      InferenceSession.create(`${folder}/similar.onnx`, { intraOpNumThreads: threads, interOpNumThreads: 1 }),
    ]);
    return new PassageEncoder(tokenizer, session);
  }

  /** The unit vector of each passage. Memory does not grow with their length. */
  async encode(passages: readonly string[]): Promise<Float32Array[]> {
    const rows: { readonly at: number; readonly ids: Int32Array }[] = [];
    for (const [at, text] of passages.entries()) {
      const { ids } = await this.#tokenizer.encode(text);
      rows.push({ at, ids: ids.subarray(0, LONGEST) });
    }
    rows.sort((a, b) => a.ids.length - b.ids.length);
    const vectors: Float32Array[] = new Array(passages.length);
    for (let first = 0; first < rows.length; first += BATCH) {
      const batch = rows.slice(first, first + BATCH);
      const found = await this.#run(batch.map(({ ids }) => ids));
      for (const [k, { at }] of batch.entries()) vectors[at] = found[k] as Float32Array;
    }
    return vectors;
  }

  async close(): Promise<void> {
    await this.#session.release();
  }

  /** Sequences sorted by length; shorter ones are filled up and masked. */
  async #run(sequences: readonly Int32Array[]): Promise<Float32Array[]> {
    const length = (sequences.at(-1)?.length ?? 0) + 2;
    const ids = new BigInt64Array(sequences.length * length);
    const mask = new Float32Array(ids.length);
    for (const [row, sequence] of sequences.entries()) {
      const base = row * length;
      ids[base] = BigInt(START_MARK);
      for (const [i, id] of sequence.entries()) ids[base + 1 + i] = BigInt(id);
      ids[base + 1 + sequence.length] = BigInt(END_MARK);
      mask.fill(1, base, base + sequence.length + 2);
    }
    const shape = [sequences.length, length];
    const { vectors } = await this.#session.run({
      ids: new Tensor('int64', ids, shape),
      mask: new Tensor('float32', mask, shape),
    });
    if (!(vectors?.data instanceof Float32Array))
      throw new Error('weights/similar.onnx does not belong to this version of Readout');
    const numbers = vectors.data;
    const width = numbers.length / sequences.length;
    return sequences.map((_, row) => numbers.slice(row * width, (row + 1) * width));
  }
}
