import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openStore } from '../packages/readout/src/store/open.ts';
import { findPostgres, startPostgres } from '../packages/readout/src/store/testing/postgres-server.ts';
import type { ArchiveKind } from './archive.ts';
import { readTemplates } from './archive-texts.ts';

const INGEST = fileURLToPath(new URL('archive-kills-child.ts', import.meta.url));
/** A kill comes so long after a document was stored at most: at any place of the next one’s storing. Milliseconds. */
const LONGEST_WAIT = 100;

const print = (line: string) => process.stdout.write(`${line}\n`);

/** What one stretch of the ingest told before it ended. */
interface Stretch {
  readonly acknowledged: readonly { readonly id: string; readonly outcome: string }[];
  readonly isKilled: boolean;
}

/** Kills an ingest at random moments and lets it begin again each time: nothing may be lost, and nothing be there twice. */
export async function benchKills(documents: number, kills: number, kinds: readonly ArchiveKind[]): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'readout-kills-'));
  const templates = join(directory, 'templates.json');
  writeFileSync(templates, JSON.stringify((await readTemplates()).records));
  const server = kinds.includes('postgres') ? await startPostgres(findPostgres()) : null;
  try {
    for (const kind of kinds) {
      const address = kind === 'postgres' && server ? server.createDatabase() : join(directory, 'archive.db');
      await killAgainAndAgain(kind, address, templates, documents, kills);
    }
  } finally {
    server?.stop();
    rmSync(directory, { recursive: true });
  }
}

async function killAgainAndAgain(
  kind: ArchiveKind,
  address: string,
  templates: string,
  documents: number,
  kills: number,
) {
  const acknowledged = new Set<string>();
  let [killed, repeated] = [0, 0];
  // What was acknowledged before is there unchanged: anything else means that it had been lost.
  const take = (stretch: Stretch) => {
    for (const { id, outcome } of stretch.acknowledged) {
      if (acknowledged.has(id) && outcome !== 'unchanged') repeated++;
      acknowledged.add(id);
    }
  };
  for (let i = 0; i < kills; i++) {
    const after =
      acknowledged.size + Math.floor((Math.random() * 2 * (documents - acknowledged.size)) / (kills - i + 1));
    const stretch = await ingest([address, String(documents), templates], after);
    take(stretch);
    if (stretch.isKilled) killed++;
  }
  take(await ingest([address, String(documents), templates], Number.POSITIVE_INFINITY));
  const store = await openStore(address, { mustExist: true });
  const inspection = await store.check();
  const missing = [];
  for (const id of acknowledged) if ((await store.documents.get(id)) === null) missing.push(id);
  await store.close();
  const { versions, records, faults } = inspection;
  print(`kills: ${killed} of an ingest of ${documents} documents in ${kind}`);
  print(`  acknowledged ${acknowledged.size}, missing ${missing.length}, stored again ${repeated}`);
  print(
    `  documents ${inspection.documents}, versions ${versions}, records ${records}; faults found by the check: ${faults.length}`,
  );
  const isClean = missing.length + repeated + faults.length === 0;
  const isOnce = [acknowledged.size, inspection.documents, versions, records].every((count) => count === documents);
  print(`  ${isClean && isOnce ? 'reached' : 'MISSED'}`);
}

/** Adds everything, until so many were acknowledged and a little time has passed. */
async function ingest(args: readonly string[], killAfter: number): Promise<Stretch> {
  const child = spawn(process.execPath, [INGEST, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  let isKilled = false;
  for await (const piece of child.stdout.setEncoding('utf8')) {
    output += piece;
    if (isKilled || output.split('\n').length <= killAfter) continue;
    isKilled = true;
    await setTimeout(Math.random() * LONGEST_WAIT);
    child.kill('SIGKILL');
  }
  const lines = output.split('\n').slice(0, -1);
  const acknowledged = lines.map((line) => ({
    id: line.split(' ', 1)[0] ?? '',
    outcome: line.slice(line.indexOf(' ') + 1),
  }));
  return { acknowledged, isKilled };
}
