import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { openStore } from '../packages/readout/src/store/open.ts';
import { findPostgres, startPostgres } from '../packages/readout/src/store/testing/postgres-server.ts';
import type { Answers } from './archive-child.ts';
import { Reports, readTemplates, type Templates } from './archive-texts.ts';

export type ArchiveKind = 'sqlite' | 'postgres';

/** Milliseconds in which 95 of 100 answers must be there. */
const ANSWER = { sqlite: 50, postgres: 100 } as const;
const FACETS = 150;
/** Bytes on disk for a byte of text. */
const SIZE = 5;
/** Megabytes of the process that answers. */
const MEMORY = 500;
/** Share of the annotating time that storing may take. */
const STORING = 0.1;
/** Documents between two lines of progress. */
const PROGRESS = 5000;

const print = (line: string) => process.stdout.write(`${line}\n`);
const row = (name: string, ...cells: readonly string[]) =>
  print(`  ${name.padEnd(44)} ${cells.map((cell) => cell.padStart(12)).join(' ')}`);
const judged = (value: number, target: number) => (value <= target ? 'reached' : 'MISSED');

/** What was filed, and what that cost. */
interface Filling {
  /** Bytes of the texts in UTF-8. */
  readonly bytes: number;
  /** Milliseconds for a document of the clock and of this process’s processor time, the making of the report left out. */
  readonly clock: number;
  readonly processor: number;
}

/**
 * An archive of many documents in each store: what filing costs beside annotating, how large it is, and how long questions take. The
 * reports are the examples with other names, words and dates; what answers runs in a process of its own.
 */
export async function benchArchive(documents: number, kinds: readonly ArchiveKind[]): Promise<void> {
  const templates = await readTemplates();
  for (const kind of kinds) await (kind === 'sqlite' ? benchSqlite : benchPostgres)(documents, templates);
}

async function benchSqlite(documents: number, templates: Templates): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'readout-bench-'));
  const file = join(directory, 'archive.db');
  try {
    const filling = await fill(file, documents, templates);
    await report('sqlite', file, documents, templates, filling, statSync(file).size);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

async function benchPostgres(documents: number, templates: Templates): Promise<void> {
  const server = await startPostgres(findPostgres());
  try {
    const address = server.createDatabase();
    const filling = await fill(address, documents, templates);
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    const { rows } = await client.query('select pg_database_size(current_database())::float8 as size');
    await client.end();
    await report('postgres', address, documents, templates, filling, rows[0].size);
  } finally {
    server.stop();
  }
}

async function fill(address: string, documents: number, { records }: Templates): Promise<Filling> {
  const store = await openStore(address);
  const reports = new Reports(records);
  let [bytes, clock, processor] = [0, 0, 0];
  for (let i = 0; i < documents; i++) {
    const record = reports.report(i);
    bytes += Buffer.byteLength(record.document.text);
    const [started, used] = [performance.now(), process.cpuUsage()];
    await store.documents.file({ record, pipeline: 'bench', origins: [`bench:${i}`], snapshot: null });
    const { user, system } = process.cpuUsage(used);
    clock += performance.now() - started;
    processor += (user + system) / 1000;
    if ((i + 1) % PROGRESS === 0)
      process.stderr.write(
        `${i + 1} filed: ${(clock / (i + 1)).toFixed(1)} ms, ${(processor / (i + 1)).toFixed(1)} ms of the processor\n`,
      );
  }
  await store.close();
  return { bytes, clock: clock / documents, processor: processor / documents };
}

async function report(
  kind: ArchiveKind,
  address: string,
  documents: number,
  { records, annotating }: Templates,
  { bytes, clock, processor }: Filling,
  size: number,
): Promise<void> {
  const answers = await ask(address, records);
  print(
    `archive: ${documents} documents in ${kind}, ${(bytes / 1e6).toFixed(0)} MB of text; load of the machine ${loadavg()
      .map((load) => load.toFixed(0))
      .join(', ')}`,
  );
  row('', 'is', 'target', '');
  row('processor ms to annotate a document', annotating.toFixed(0), '', '');
  const share = processor / annotating;
  row('processor ms to store it', processor.toFixed(1), '', '');
  row('  of annotating', `${(share * 100).toFixed(0)} %`, `${STORING * 100} %`, judged(share, STORING));
  row('ms of the clock to store it', clock.toFixed(1), '', '');
  row('bytes on disk for a byte of text', (size / bytes).toFixed(1), String(SIZE), judged(size / bytes, SIZE));
  row(
    'memory of the process that answers, MB',
    answers.memory.toFixed(0),
    String(MEMORY),
    judged(answers.memory, MEMORY),
  );
  row('answers (ms)', 'p50', 'p95', 'target', '', 'processor p95');
  for (const { name, times, processor, isFacets } of answers.questions) {
    const at = (share: number, of = times) => of[Math.min(of.length - 1, Math.floor(of.length * share))] ?? 0;
    const target = isFacets ? FACETS : ANSWER[kind];
    row(
      name,
      at(0.5).toFixed(1),
      at(0.95).toFixed(1),
      String(target),
      judged(at(0.95), target),
      at(0.95, processor).toFixed(1),
    );
  }
}

async function ask(address: string, records: Templates['records']): Promise<Answers> {
  const child = fork(fileURLToPath(new URL('archive-child.ts', import.meta.url)), [address]);
  child.send(records);
  const ended = once(child, 'exit').then(() => {
    throw new Error('the process that answers ended without an answer');
  });
  const [answers] = await Promise.race([once(child, 'message'), ended]);
  return answers as Answers;
}
