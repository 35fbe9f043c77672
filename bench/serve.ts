import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openStore } from '../packages/readout/src/store/open.ts';
import { submission } from '../packages/readout/src/store/testing/submissions.ts';

const CLIENTS = 200;
const DOCUMENTS = 5000;
/** Milliseconds that the server asks for when it has too much to do. */
const RETRY_AFTER = 1000;
const print = (line: string) => process.stdout.write(`${line}\n`);
const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;

/** What is asked, one after the other by every client; the letters in braces are another document, word or speaker each time. */
const PATHS = [
  '/documents?limit=20',
  '/documents/d{n}/record',
  '/documents/d{n}/corrected',
  '/search?q={w}&limit=20',
  '/search?q=speaker:%22{s}%22',
  '/search?q=type:attribution%20{w}&facets=act,speaker',
  '/entities?name={s}',
  '/entities/{e}/statements',
  '/entities/{e}/contacts',
  '/changes?limit=20',
  '/overview?per=year',
];

interface Load {
  readonly times: number[];
  readonly outcomes: Map<string, number>;
}

/** Answers of the server to 200 clients that ask without a pause: how long they take, which fail, and whether memory grows. */
export async function benchServe(seconds: number): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'readout-bench-'));
  try {
    const file = join(directory, 'archive.db');
    await fill(file);
    const child = fork(fileURLToPath(new URL('serve-child.ts', import.meta.url)), [file]);
    const [{ address }] = await once(child, 'message');
    await load(address, 5);
    const before = await memoryOf(child);
    const { times, outcomes } = await load(address, seconds);
    const after = await memoryOf(child);
    child.disconnect();
    times.sort((a, b) => a - b);
    const at = (part: number) => `${Math.round(times[Math.floor(times.length * part)] ?? 0)} ms`;
    print(`serve: ${CLIENTS} clients for ${seconds} s, ${DOCUMENTS} documents`);
    print(`  ${Math.round(times.length / seconds)} answers a second; p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}`);
    print(`  outcomes: ${[...outcomes].map(([status, count]) => `${status} ×${count}`).join(', ')}`);
    print(`  memory: ${megabytes(before)} after five seconds, ${megabytes(after)} at the end`);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

const SYLLABLES = ['ka', 'lo', 'mi', 'ne', 'ru', 'sa', 'te', 'vi', 'zo', 'da', 'fe', 'go'];
const WORDS = SYLLABLES.flatMap((a) => SYLLABLES.flatMap((b) => SYLLABLES.map((c) => a + b + c)));
const NAMES = SYLLABLES.flatMap((a) => SYLLABLES.map((b) => `${a.charAt(0).toUpperCase()}${a.slice(1)}${b}`));
const SPEAKERS = NAMES.flatMap((last, i) => NAMES.slice(i % 4, (i % 4) + 4).map((first) => `${first} ${last}`));
/** Some come often and most seldom, as in any archive. */
const pick = (list: readonly string[], seed: number) =>
  list[Math.floor(((seed * 0.6180339887) % 1) ** 3 * list.length)] ?? '';

async function fill(file: string): Promise<void> {
  const store = await openStore(file);
  for (let i = 0; i < DOCUMENTS; i++) {
    const sentences = Array.from({ length: 6 }, (_, j) => {
      const seed = i * 7 + j * 3;
      const words = Array.from({ length: 20 }, (_, k) => pick(WORDS, seed * 20 + k));
      return `${pick(SPEAKERS, seed)} said “${words.join(' ')}.”`;
    });
    const published = new Date(Date.UTC(2020, 0, 1 + (i % 2000))).toISOString().slice(0, 10);
    await store.documents.file(submission(sentences.join(' '), { id: `d${i}`, published, title: `Report ${i}` }));
  }
  await store.close();
}

async function memoryOf(child: ChildProcess): Promise<number> {
  child.send('memory');
  const [{ memory }] = await once(child, 'message');
  return memory;
}

async function load(address: string, seconds: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const made: Load = { times: [], outcomes: new Map() };
  const end = performance.now() + seconds * 1000;
  let count = 0;
  const client = async (first: number) => {
    for (let i = first; performance.now() < end; i++) {
      const path = pathOf(PATHS[i % PATHS.length] ?? '', count++);
      const started = performance.now();
      const outcome = await ask(`${address}/api/v1${path}`, agent);
      made.times.push(performance.now() - started);
      made.outcomes.set(outcome, (made.outcomes.get(outcome) ?? 0) + 1);
      if (outcome === '429') await setTimeout(RETRY_AFTER);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, i) => client(i)));
  agent.destroy();
  return made;
}

function pathOf(path: string, count: number): string {
  return path
    .replace('{n}', String(count % DOCUMENTS))
    .replace('{e}', String(1 + (count % 20)))
    .replace('{w}', pick(WORDS, count))
    .replace('{s}', encodeURIComponent(pick(SPEAKERS, count)));
}

/** The status of an answer that was read to its end, or what went wrong. */
function ask(url: string, agent: Agent): Promise<string> {
  return new Promise((resolve) => {
    const request = get(url, { agent }, (response) => {
      response.resume().on('end', () => resolve(String(response.statusCode)));
    });
    request.on('error', (error) => resolve(error.message));
  });
}
