import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassageEncoder } from '../packages/readout/src/encoder/index.ts';
import { createDocument, DocumentInput } from '../packages/readout/src/ingest/document-input.ts';
import type { Record } from '../packages/readout/src/model/index.ts';
import { sentencize } from '../packages/readout/src/pipeline/sentencizer.ts';
import { createReadout } from '../packages/readout/src/readout.ts';
import { buildRecord } from '../packages/readout/src/record/build.ts';
import { packVectors, WIDTH } from '../packages/readout/src/search/similar/bit-planes.ts';
import { passagesOf } from '../packages/readout/src/search/similar/passages.ts';
import { SimilarSearch } from '../packages/readout/src/search/similar/similar.ts';
import { VectorFiling } from '../packages/readout/src/search/similar/vector-filing.ts';
import { openStore } from '../packages/readout/src/store/open.ts';
import type { Store } from '../packages/readout/src/store/store.ts';
import { type BenchDocument, benchDocuments, wordCount } from './documents.ts';

const DOCUMENTS = 8000;
const PASSAGES = 25;
const QUESTIONS = 100;
const LIMIT = 10;
/** A made-up vector is mostly one real vector, somewhat another one, and a little of its own: weights of the other two. */
const OTHER = 0.7;
const OWN = 0.2;

const print = (line: string) => process.stdout.write(`${line}\n`);
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

/** What vectors cost when documents are filed, and how long questions take at 200,000 of them, on one core. */
export async function benchSimilar(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'readout-bench-'));
  const encoder = await PassageEncoder.load();
  try {
    const records = await benchFiling(join(directory, 'filed.db'), encoder);
    await benchQuestions(join(directory, 'many.db'), encoder, records);
  } finally {
    await encoder.close();
    rmSync(directory, { recursive: true });
  }
}

/** Milliseconds of processor time that something takes. */
async function processorTime<Result>(work: () => Promise<Result>): Promise<[number, Result]> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, result];
}

async function benchFiling(file: string, encoder: PassageEncoder): Promise<Record[]> {
  const documents = benchDocuments(1);
  const store = await openStore(file);
  const [annotating, records] = await processorTime(() => annotate(documents));
  const [storing] = await processorTime(async () => {
    for (const record of records)
      await store.documents.file({ record, pipeline: 'bench', origins: [], snapshot: null });
  });
  await store.backup(`${file}.before`);
  const before = statSync(`${file}.before`).size;
  const filing = new VectorFiling(store, encoder, sentencize);
  const [reading] = await processorTime(async () => {
    for (let i = 0; i < records.length; i += 8)
      await filing.file(records.slice(i, i + 8).map(({ document }) => document.id));
  });
  await store.close();
  const bytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const passages = records.flatMap((record) => passagesOf(record, sentencize(record.document.text)));
  const sentences = passages.filter(({ entries }) => entries.length === 0).length;
  print(
    `similar: ${records.length} documents, ${passages.length} passages (${sentences} sentences that are no entry’s), ${Math.round(bytes / passages.length)} bytes of text each`,
  );
  const spoken = passages.reduce((sum, { words }) => sum + wordCount(words), 0);
  const written = documents.reduce((sum, { text }) => sum + wordCount(text), 0);
  print(
    `  ${spoken} words of passages, ${written} of text; ${Math.round((1000 * spoken) / reading)} a second of processor time`,
  );
  print(
    `  of annotating: storing ${percent(storing, annotating)}, vectors ${percent(reading, annotating)} of its processor time`,
  );
  print(
    `  vectors ${((passages.length * 240) / bytes).toFixed(2)} times the text; the archive ${(before / bytes).toFixed(1)} times before, ${(statSync(file).size / bytes).toFixed(1)} with them`,
  );
  return records;
}

async function annotate(documents: readonly BenchDocument[]): Promise<Record[]> {
  const readout = await createReadout({ threads: 1 });
  const records: Record[] = [];
  for await (const record of readout.annotateAll(documents.map((document) => DocumentInput.parse(document))))
    records.push(record);
  await readout.close();
  return records;
}

async function benchQuestions(file: string, encoder: PassageEncoder, records: readonly Record[]): Promise<void> {
  const words = records.flatMap((record) => passagesOf(record, []).map((passage) => passage.words));
  const originals = await encoder.encode(words);
  const filled = await openStore(file);
  const stored = await fileMany(filled, encoder.model, originals);
  await filled.close();
  const store = await openStore(file);
  const memory = process.memoryUsage();
  const search = new SimilarSearch(store, encoder);
  const [first] = await processorTime(() => search.find({ text: words[0] as string }, { limit: LIMIT }));
  const grown = process.memoryUsage().arrayBuffers - memory.arrayBuffers;
  const asked = Array.from(
    { length: QUESTIONS },
    (_, i) => words[Math.floor((i * words.length) / QUESTIONS)] as string,
  );
  const plain = await times(asked, (text) => search.find({ text }, { limit: LIMIT }));
  const filtered = await times(asked, (text) => search.find({ text }, { limit: LIMIT, query: 'outlet:"Outlet 3"' }));
  const encoding = await times(asked, (text) => encoder.encode([text]));
  print(`${stored.length / WIDTH} vectors in ${DOCUMENTS} documents, SQLite, ${QUESTIONS} questions for ${LIMIT} each`);
  print(
    `  first question ${Math.round(first)} ms of processor time (${Math.round(grown / 1e6)} MB of signs are read into memory)`,
  );
  print(`  then ${plain}; of this encoding ${encoding}; with a filter for a tenth ${filtered}`);
  print(
    `  recall@10 against all exact products: ${percent(await recall(search, encoder, asked.slice(0, 40), stored), 1)}`,
  );
  await store.close();
}

/** How long answers take: of processor time, which other work on the machine does not lengthen, and by the clock. */
async function times(asked: readonly string[], answer: (text: string) => Promise<unknown>): Promise<string> {
  const [processor, clock]: [number[], number[]] = [[], []];
  for (const text of asked) {
    const before = performance.now();
    const [time] = await processorTime(() => answer(text));
    processor.push(time);
    clock.push(performance.now() - before);
  }
  const p95 = (all: number[]) => (all.sort((a, b) => a - b)[Math.floor(0.95 * (all.length - 1))] as number).toFixed(1);
  return `p95 ${p95(processor)} ms (${p95(clock)} by the clock)`;
}

/** Files documents whose passages have made-up vectors; gives these side by side, as they were before packing. */
async function fileMany(store: Store, model: string, originals: readonly Float32Array[]): Promise<Float32Array> {
  const all = new Float32Array(DOCUMENTS * PASSAGES * WIDTH);
  const next = numbers();
  for (let i = 0; i < DOCUMENTS; i++) {
    const text = Array.from({ length: PASSAGES }, () => word(next)).join('');
    const input = DocumentInput.parse({ id: `d${i}`, text, outlet: `Outlet ${i % 10}` });
    const record = buildRecord({ ...EMPTY, document: createDocument(input) });
    await store.documents.file({ record, pipeline: 'bench', origins: [], snapshot: null });
    const vectors = Array.from({ length: PASSAGES }, () => mixed(any(originals, next), any(originals, next), next));
    const passages = vectors.map((_, k) => ({ start: k * WORD, end: (k + 1) * WORD - 1, entries: [] }));
    const revision = (await store.documents.revision(`d${i}`)) ?? '';
    await store.vectors.file(`d${i}`, revision, { model, passages, ...packVectors(vectors) });
    for (const [k, vector] of vectors.entries()) all.set(vector, (i * PASSAGES + k) * WIDTH);
  }
  return all;
}

const EMPTY = {
  entities: [],
  times: [],
  attributions: [],
  events: [],
  topics: [],
  agreements: [],
  positions: [],
  definitions: [],
  disputes: [],
};

/** Letters of a made-up word, with the space behind it. */
const WORD = 10;
const word = (next: () => number): string =>
  `${Array.from({ length: WORD - 1 }, () => String.fromCharCode(97 + Math.floor(next() * 26))).join('')} `;

/** Numbers from 0 to 1 that look as if drawn at random, the same in every run. */
function numbers(): () => number {
  let state = 20_251_122;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const any = (vectors: readonly Float32Array[], next: () => number) =>
  vectors[Math.floor(next() * vectors.length)] as Float32Array;

function mixed(one: Float32Array, other: Float32Array, next: () => number): Float32Array {
  const step = OWN / Math.sqrt(one.length / 12);
  const result = one.map((number, k) => number + OTHER * (other[k] as number) + step * (next() - 0.5));
  const length = Math.hypot(...result);
  return result.map((number) => number / length);
}

/** Which part of the nearest passages is found. */
async function recall(
  search: SimilarSearch,
  encoder: PassageEncoder,
  asked: readonly string[],
  stored: Float32Array,
): Promise<number> {
  let found = 0;
  for (const text of asked) {
    const [query] = (await encoder.encode([text])) as [Float32Array];
    const scores = Float32Array.from({ length: stored.length / WIDTH }, (_, at) => {
      let sum = 0;
      for (let k = 0; k < WIDTH; k++) sum += (query[k] as number) * (stored[at * WIDTH + k] as number);
      return sum;
    });
    const least = scores.toSorted((a, b) => b - a)[LIMIT - 1] as number;
    const { items } = await search.find({ text }, { limit: LIMIT });
    found += items.filter(({ document, passage }) => {
      const at = Number(document.id.slice(1)) * PASSAGES + passage.start / WORD;
      return (scores[at] as number) >= least;
    }).length;
  }
  return found / (asked.length * LIMIT);
}
