import { fileURLToPath } from 'node:url';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { loadManifest, type Manifest } from './manifest.ts';
import { END_MARK, type Pieces, START_MARK } from './pieces.ts';
import { END_MARK_FEATURE } from './surface-features.ts';
import { Tokenizer } from './tokenizer.ts';
import type { Window } from './windows.ts';

export interface EncoderOptions {
  /** Folder with readout.onnx, manifest.json and tokenizer.json. Default: the package's own weights. */
  readonly weights?: string;
  /** Processor threads for one pass; default 1. */
  readonly threads?: number;
}

/** The heads' numbers for one window, one row a piece (the end marks left out). */
export interface WindowOutput {
  readonly window: Window;
  /** Number of pieces. */
  readonly length: number;
  /** Row-major; row i, column c at `base + i * stride + c`: the start mark’s row comes first. */
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

  /** One forward pass over one window of a document. */
  async run(pieces: Pieces, window: Window): Promise<WindowOutput> {
    const size = window.end - window.start;
    const length = size + 2;
    const ids = new BigInt64Array(length);
    const features = new BigInt64Array(length).fill(BigInt(END_MARK_FEATURE));
    ids[0] = BigInt(START_MARK);
    ids[length - 1] = BigInt(END_MARK);
    for (let i = 0; i < size; i++) {
      ids[i + 1] = BigInt(pieces.ids[window.start + i] ?? 0);
      features[i + 1] = BigInt(pieces.features[window.start + i] ?? 0);
    }
    const output = await this.#session.run({
      ids: new Tensor('int64', ids, [1, length]),
      features: new Tensor('int64', features, [1, length]),
      mask: new Tensor('float32', new Float32Array(length).fill(1), [1, length]),
    });
    const heads = floats(output.heads);
    const stride = heads.length / length;
    return {
      window,
      length: size,
      heads,
      base: stride,
      stride,
      arcs: floats(output.arcs),
      mentions: floats(output.mentions),
      squareBase: length + 1,
      squareStride: length,
    };
  }

  async close(): Promise<void> {
    await this.#session.release();
  }
}

function floats(tensor: Tensor | undefined): Float32Array {
  if (!(tensor?.data instanceof Float32Array)) throw new Error('the weights do not belong to this version of Readout');
  return tensor.data;
}
