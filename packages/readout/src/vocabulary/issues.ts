import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

const VOCABULARY = new URL('./issues.yaml', import.meta.url);
const Vocabulary = z.array(
  z.object({ label: z.string().min(1), definition: z.string(), examples: z.array(z.string()) }),
);
const Vectors = z.object({ width: z.int().positive(), labels: z.array(z.string().min(1)), vectors: z.base64() });

/** A label of the list with its definition, and its vector in the space of the base model's sentence vectors, of any length. */
export interface IssueLabel {
  readonly label: string;
  readonly description: string;
  readonly vector: Float32Array;
}

/** An issue label and how well it fits: the cosine of the centred vectors, −1 to 1, and something for shared words. */
export interface FittingIssue {
  readonly label: string;
  readonly fit: number;
}

/** What a shared word is worth beside the cosine, times how rare it is among the labels (the logarithm of its inverse share). */
const WORD_WEIGHT = 0.02;
/** A text of many words does not fit everything: no more than this for all shared words together. */
const MOST_FOR_WORDS = 0.4;
const WORD = /\p{L}{4,}/gu;
const ENDING = /(?:ies|ing|ed|es|s|y|e)$/;

/** The issue labels, found by meaning: by the nearness of vectors and by the words that a text shares with a definition. */
export class IssueLabels {
  readonly labels: readonly string[];
  readonly #mean: Float32Array;
  readonly #vectors: readonly Float32Array[];
  /** For each stem the labels that it describes and its weight. */
  readonly #words = new Map<string, { readonly weight: number; readonly labels: readonly number[] }>();

  constructor(issues: readonly IssueLabel[]) {
    this.labels = issues.map(({ label }) => label);
    const units = issues.map(({ vector }) => unit(vector));
    this.#mean = meanOf(units);
    this.#vectors = units.map((vector) => unit(minus(vector, this.#mean)));
    const described = new Map<string, number[]>();
    for (const [k, { label, description }] of issues.entries()) {
      for (const stem of stemsOf(`${label} ${description}`)) described.set(stem, [...(described.get(stem) ?? []), k]);
    }
    for (const [stem, labels] of described)
      this.#words.set(stem, { weight: Math.log(issues.length / labels.length), labels });
  }

  /** The label that fits a unit vector and the text that it stands for best; null where there are no labels. */
  fitting(vector: Float32Array, text: string): FittingIssue | null {
    const shared = new Float32Array(this.labels.length);
    for (const stem of stemsOf(text)) {
      const { weight, labels } = this.#words.get(stem) ?? { weight: 0, labels: [] };
      for (const label of labels) shared[label] = (shared[label] as number) + weight * WORD_WEIGHT;
    }
    const centred = unit(minus(vector, this.#mean));
    let best: FittingIssue | null = null;
    for (const [k, label] of this.labels.entries()) {
      const fit = dot(this.#vectors[k] as Float32Array, centred) + Math.min(shared[k] as number, MOST_FOR_WORDS);
      if (best === null || fit > best.fit) best = { label, fit };
    }
    return best;
  }
}

/** The labels of issues.yaml with the vectors that training/readout_training/issue_vectors.py wrote: int8 rows whose directions count. */
export async function loadIssueLabels(vectorsPath: string): Promise<IssueLabels> {
  const issues = Vocabulary.parse(parse(await readFile(VOCABULARY, 'utf8')));
  const { width, labels, vectors } = Vectors.parse(JSON.parse(await readFile(vectorsPath, 'utf8')));
  const bytes = Buffer.from(vectors, 'base64');
  if (bytes.length !== width * labels.length)
    throw new Error(`${vectorsPath}: ${bytes.length} numbers for ${labels.length} labels of ${width}`);
  const numbers = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const rowOf = new Map(
    labels.map((label, k) => [label, Float32Array.from(numbers.subarray(k * width, (k + 1) * width))]),
  );
  return new IssueLabels(
    issues.map(({ label, definition, examples }) => {
      const vector = rowOf.get(label);
      if (vector === undefined) throw new Error(`${vectorsPath} has no vector of “${label}”: run issue_vectors again`);
      return { label, description: [definition, ...examples].join(' '), vector };
    }),
  );
}

function stemsOf(text: string): Set<string> {
  return new Set([...text.toLowerCase().matchAll(WORD)].map(([word]) => word.replace(ENDING, '')));
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number);
  return sum;
}

const minus = (a: Float32Array, b: Float32Array): Float32Array => a.map((value, k) => value - (b[k] ?? 0));

function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors)
    for (const [k, value] of vector.entries()) sum[k] = (sum[k] as number) + value / vectors.length;
  return sum;
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}
