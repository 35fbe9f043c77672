import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Encoder } from './encoder/index.ts';
import { createDocument, DocumentInput } from './ingest/document-input.ts';
import { InvalidInput, type Record } from './model/index.ts';
import { DocumentAnnotator, type OnShare } from './pipeline/document-annotator.ts';
import { DocumentReader } from './pipeline/document-reader.ts';
import type { Vocabulary } from './pipeline/pipeline.ts';
import { buildRecord } from './record/build.ts';
import { loadGazetteer } from './vocabulary/gazetteer.ts';
import { loadIssueLabels } from './vocabulary/issues.ts';
import { loadSpeechActs } from './vocabulary/speech-acts.ts';

export { compareRecords } from './compare/compare.ts';
export { compareByMeaning } from './comparing.ts';
export type { DocumentInput } from './ingest/document-input.ts';
export type * from './model/index.ts';

export interface ReadoutOptions {
  /** Paths of YAML files with further names, in the gazetteer's format. */
  readonly gazetteer?: readonly string[];
  /** Processor threads for the encoder; default: all but one, four at most. */
  readonly threads?: number;
}

/** The main job, ready to run: the encoder and the vocabulary, loaded once. */
export class Readout {
  readonly #encoder: Encoder;
  readonly #annotator: DocumentAnnotator;

  constructor(encoder: Encoder, vocabulary: Vocabulary) {
    this.#encoder = encoder;
    this.#annotator = new DocumentAnnotator(new DocumentReader(encoder), vocabulary);
  }

  /** The record of one text. Throws `InvalidInput` for an input that is no document. */
  async annotate(input: DocumentInput): Promise<Record> {
    for await (const record of this.annotateAll([input])) return record;
    throw new Error('no record was made');
  }

  /**
   * The records of many texts, in their order; memory does not grow with their number. `onShare` is told, again and again, which
   * share of the text at hand has been read (0 to 1). Throws `InvalidInput` at a bad one.
   */
  async *annotateAll(
    inputs: AsyncIterable<DocumentInput> | Iterable<DocumentInput>,
    onShare?: OnShare,
  ): AsyncGenerator<Record> {
    for await (const document of documentsOf(inputs)) {
      yield buildRecord(await this.#annotator.annotate(document, onShare));
    }
  }

  async close(): Promise<void> {
    await this.#encoder.close();
  }
}

async function* documentsOf(inputs: AsyncIterable<DocumentInput> | Iterable<DocumentInput>) {
  for await (const input of inputs) {
    const checked = DocumentInput.safeParse(input);
    if (!checked.success) {
      const issues = checked.error.issues.map(({ path, message }) => ({
        code: 'invalid-document',
        path: path.map(String),
        message,
      }));
      throw new InvalidInput(issues);
    }
    yield createDocument(checked.data);
  }
}

const WEIGHTS = fileURLToPath(new URL('../weights', import.meta.url));

/** The lists that names, acts and issues are looked up in; with `gazetteer`, the names of a user's own files too. */
export async function loadVocabulary(gazetteer: readonly string[] = []): Promise<Vocabulary> {
  return {
    gazetteer: loadGazetteer(gazetteer),
    issues: await loadIssueLabels(`${WEIGHTS}/issues.json`),
    speechActs: loadSpeechActs(),
  };
}

/** Loads the encoder and the vocabulary: about half a second. Close it when done. */
export async function createReadout(options: ReadoutOptions = {}): Promise<Readout> {
  const threads = options.threads ?? Math.max(1, Math.min(4, availableParallelism() - 1));
  const [encoder, vocabulary] = await Promise.all([Encoder.load({ threads }), loadVocabulary(options.gazetteer)]);
  return new Readout(encoder, vocabulary);
}

/** One text to its record. For more than one, `createReadout` loads the weights only once. */
export async function annotate(input: DocumentInput, options: ReadoutOptions = {}): Promise<Record> {
  const readout = await createReadout(options);
  try {
    return await readout.annotate(input);
  } finally {
    await readout.close();
  }
}
