import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { cutWindows, Encoder } from '../packages/readout/src/encoder/index.ts';
import { createDocument, DocumentInput } from '../packages/readout/src/ingest/document-input.ts';
import { DocumentReader } from '../packages/readout/src/pipeline/document-reader.ts';
import { annotateReading, type Stage } from '../packages/readout/src/pipeline/pipeline.ts';
import { loadVocabulary } from '../packages/readout/src/readout.ts';
import { type BenchDocument, benchDocuments, wordCount } from './documents.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);
const number = (value: number, digits = 0) =>
  value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });
const COPIES = 3;

/** Milliseconds of processor time since a reading of it: what one core would have needed, whatever else the machine does. */
const processorSince = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** Speed of the main job on one core with the share of each stage, start-up, and memory on a very long document. */
export async function benchAnnotate(): Promise<void> {
  const documents = benchDocuments(COPIES);
  const words = documents.reduce((sum, { text }) => sum + wordCount(text), 0);
  const encoder = await Encoder.load({ threads: 1 });
  const stages = new Map<string, number>();
  const stage: Stage = (name, work) => {
    const before = performance.now();
    const made = work();
    stages.set(name, (stages.get(name) ?? 0) + performance.now() - before);
    return made;
  };
  await annotateAll(encoder, documents.slice(0, 20), () => undefined);
  const bare = await runBare(encoder, documents);
  const before = process.cpuUsage();
  const started = performance.now();
  let entries = 0;
  const reading = await annotateAll(encoder, documents, (document, found) => {
    const made = annotateReading(document, found, VOCABULARY, stage);
    entries += made.attributions.length + made.events.length + made.positions.length;
  });
  const total = performance.now() - started;
  const processor = processorSince(before);
  stages.set('tokens', bare.tokens);
  stages.set('encoder', bare.encoder);
  stages.set('reading of the heads', reading - bare.tokens - bare.encoder);

  print(
    `annotate: ${number(documents.length)} documents, ${number(words)} words, ${number(entries)} entries, one thread`,
  );
  print(
    `  ${number((words / processor) * 1000)} words a second of processor time, ${number((words / total) * 1000)} by the clock`,
  );
  print(
    `  ${number(total / bare.encoder, 2)} times the bare encoder's time (${number((words / bare.encoder) * 1000)} words a second)`,
  );
  for (const [name, time] of [...stages].sort((a, b) => b[1] - a[1]))
    print(`  ${name.padEnd(22)} ${number((100 * time) / total, 1).padStart(5)} %`);
  await encoder.close();
  benchStart();
  benchMemory();
}

const VOCABULARY = await loadVocabulary();

type Visit = (document: ReturnType<typeof createDocument>, reading: Parameters<typeof annotateReading>[1]) => void;

/** Reads documents and visits each; the milliseconds of the reading without the visits. */
async function annotateAll(encoder: Encoder, documents: readonly BenchDocument[], visit: Visit): Promise<number> {
  const inputs = documents.map((document) => createDocument(DocumentInput.parse(document)));
  const started = performance.now();
  let visits = 0;
  for await (const [document, reading] of new DocumentReader(encoder).read(inputs)) {
    const before = performance.now();
    visit(document, reading);
    visits += performance.now() - before;
  }
  return performance.now() - started - visits;
}

/** Milliseconds of tokenizing, and of the forward passes alone. */
async function runBare(
  encoder: Encoder,
  documents: readonly BenchDocument[],
): Promise<{ tokens: number; encoder: number }> {
  const started = performance.now();
  const inputs = [];
  for (const { text } of documents) {
    const pieces = await encoder.tokenizer.encode(text);
    for (const window of cutWindows(pieces.paragraphs)) inputs.push({ pieces, window });
  }
  const tokens = performance.now() - started;
  const before = performance.now();
  for (const { pieces, window } of inputs) await encoder.run(pieces, window);
  return { tokens, encoder: performance.now() - before };
}

const COMMAND = fileURLToPath(new URL('../packages/readout/bin/readout.mjs', import.meta.url));

function benchStart(): void {
  const example = fileURLToPath(new URL('../examples/putin-trump-call.txt', import.meta.url));
  const times = Array.from({ length: 5 }, () => {
    const before = performance.now();
    spawnSync(process.execPath, [COMMAND, 'annotate', example, '--format', 'json']);
    return performance.now() - before;
  }).sort((a, b) => a - b);
  print(`start to first record: ${number(times[2] ?? 0)} ms (median of 5)`);
}

/** Peak memory of the command on 5 MB in one line, and on as much in lines. */
function benchMemory(): void {
  const sentence =
    'The minister of Valdoria told reporters on Friday that her country would not attend the talks in Port Amari. ';
  for (const [name, end] of [
    ['one line', ''],
    ['lines', '\n'],
  ] as const) {
    const text = `${sentence.trimEnd()}${end === '' ? ' ' : end}`.repeat(Math.ceil(5_000_000 / sentence.length));
    const probe = `import(${JSON.stringify(new URL('../packages/readout/src/readout.ts', import.meta.url).href)}).then(async ({ annotate }) => {
      let text = ''; for await (const part of process.stdin) text += part;
      const started = performance.now(); await annotate({ text });
      console.log(Math.round(process.resourceUsage().maxRSS / 1024), Math.round((performance.now() - started) / 1000)); })`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', probe], {
      input: text,
      encoding: 'utf8',
    });
    const [megabytes, seconds] = stdout.trim().split(' ');
    print(`5 MB in ${name}: ${megabytes ?? `failed: ${stderr}`} MB at most, ${seconds ?? '–'} s`);
  }
}
