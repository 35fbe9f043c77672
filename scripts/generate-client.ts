import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Writes packages/client/src/api.d.ts, the types of the API, from the server’s own description, where they are missing or older than
// what they are made of. Nothing listens meanwhile.
const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const TARGET = here('packages/client/src/api.d.ts');
const SOURCES = ['packages/readout/src/server', 'packages/readout/src/model', 'packages/client/generate.ts'].map(here);

/** Milliseconds since the epoch at which a file, or the latest of a folder, was changed. */
function changedAt(path: string): number {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}

async function description(): Promise<string> {
  const { Archive } = await import('../packages/readout/src/archive.ts');
  const { createServer } = await import('../packages/readout/src/server/server.ts');
  const directory = mkdtempSync(join(tmpdir(), 'readout-client-'));
  const archive = await Archive.open(join(directory, 'empty.db'));
  const app = await createServer(archive, { host: '127.0.0.1', version: '', annotation: null, log: () => {} });
  const { payload } = await app.inject('/api/v1/openapi.json');
  await app.close();
  await archive.close();
  rmSync(directory, { recursive: true });
  return payload;
}

if (!existsSync(TARGET) || changedAt(TARGET) < Math.max(...SOURCES.map(changedAt))) {
  const { typesOf } = await import('../packages/client/generate.ts');
  writeFileSync(TARGET, await typesOf(JSON.parse(await description())));
}
