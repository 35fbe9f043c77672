import { fileURLToPath } from 'node:url';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { loadManifest, type Manifest } from './manifest.ts';
import type { Pieces } from './pieces.ts';
import { END_MARK_FEATURE } from './surface-features.ts';
import { Tokenizer } from './tokenizer.ts';
import type { Window } from './windows.ts';

const START_MARK = 101;
const END_MARK = 102;

export interface EncoderOptions {
  /** Folder with readout.onnx, manifest.json and tokenizer.json. Default: the package's own weights. */
  readonly weights?: string;
  /** Processor threads for one pass; default 1. */
  readonly threads?: number;
}

/** A window to read, of any document. */
export interface WindowInput {
  readonly pieces: Pieces;
  readonly window: Window;
}

/** The heads' numbers for one window, one row a piece (the end marks left out). */
export interface WindowOutput {
  readonly window: Window;
  /** Number of pieces. */
  readonly length: number;
  /** Row-major; row i, column c at `base + i * stride + c`. */
  readonly heads: Float32Array;
  readonly base: number;
  readonly stride: number;
  /** Score that piece j is the syntactic head of piece i, at `squareBase + i * squareStride + j`. */
  readonly arcs: Float32Array;
  /** Score that a mention goes from piece i to piece j, at the same place. */
  readonly mentions: Float32Array;
  readonly squareBase: number;
  readonly squareStride: number;
}

/** One ONNX model: pieces in, the numbers of all heads out. The only place that knows the ONNX runtime. */
export class Encoder {
  readonly tokenizer: Tokenizer;
  readonly manifest: Manifest;
  readonly #session: InferenceSession;

  private constructor(tokenizer: Tokenizer, manifest: Manifest, session: InferenceSession) {
    this.tokenizer = tokenizer;
    this.manifest = manifest;
    this.#session = session;
  }

  static async load(options: EncoderOptions = {}): Promise<Encoder> {
    const folder = options.weights ?? fileURLToPath(new URL('../../weights', import.meta.url));
    const [tokenizer, manifest, session] = await Promise.all([
      Tokenizer.load(`${folder}/tokenizer.json`),
      loadManifest(`${folder}/manifest.json`),
      InferenceSession.create(`${folder}/readout.onnx`, {
        intraOpNumThreads: options.threads ?? 1,
        interOpNumThreads: 1,
        graphOptimizationLevel: 'all',
        enableCpuMemArena: true,
      }),
    ]);
    return new Encoder(tokenizer, manifest, session);
  }

  /** One forward pass over windows, which may be of different documents. Shorter ones are padded. */
  async run(inputs: readonly WindowInput[]): Promise<WindowOutput[]> {
    const rows = inputs.length;
    const length = Math.max(...inputs.map(({ window }) => window.end - window.start)) + 2;
    const ids = new BigInt64Array(rows * length);
    const features = new BigInt64Array(rows * length);
    const mask = new Float32Array(rows * length);
    for (const [row, { pieces, window }] of inputs.entries()) {
      const at = row * length;
      const size = window.end - window.start;
      ids[at] = BigInt(START_MARK);
      ids[at + size + 1] = BigInt(END_MARK);
      features[at] = BigInt(END_MARK_FEATURE);
      features[at + size + 1] = BigInt(END_MARK_FEATURE);
      for (let i = 0; i < size; i++) {
        ids[at + i + 1] = BigInt(pieces.ids[window.start + i] ?? 0);
        features[at + i + 1] = BigInt(pieces.features[window.start + i] ?? 0);
      }
      mask.fill(1, at, at + size + 2);
    }
    const shape = [rows, length];
    const output = await this.#session.run({
      ids: new Tensor('int64', ids, shape),
      features: new Tensor('int64', features, shape),
      mask: new Tensor('float32', mask, shape),
    });
    const heads = floats(output.heads);
    const arcs = floats(output.arcs);
    const mentions = floats(output.mentions);
    const stride = heads.length / (rows * length);
    return inputs.map(({ window }, row) => ({
      window,
      length: window.end - window.start,
      heads,
      base: (row * length + 1) * stride,
      stride,
      arcs,
      mentions,
      squareBase: (row * length + 1) * length + 1,
      squareStride: length,
    }));
  }

  async close(): Promise<void> {
    await this.#session.release();
  }
}

function floats(tensor: Tensor | undefined): Float32Array {
  if (!(tensor?.data instanceof Float32Array)) throw new Error('the weights do not belong to this version of Readout');
  return tensor.data;
}
