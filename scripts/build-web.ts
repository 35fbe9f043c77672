// Builds the reading room into packages/web/dist where it is missing or older than what it is made of.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'packages/web/dist');
const SOURCES = [
  'packages/web/{index.html,vite.config.ts,package.json}',
  'packages/web/{public,src}/**',
  'packages/client/src/**',
  'packages/readout/src/{model,export}/**',
  'packages/readout/src/search/query-parser.ts',
];

/** Milliseconds since 1970 at which a file was last written; 0 where there is none. */
const writtenAt = (path: string) => (existsSync(path) ? statSync(path).mtimeMs : 0);

const built = writtenAt(join(dist, 'index.html'));
const newest = Math.max(...globSync(SOURCES, { cwd: root }).map((path) => writtenAt(join(root, path))));
if (newest > built || process.argv.includes('--force')) {
  process.stderr.write('Building the reading room…\n');
  // A server that is running keeps its files until the new ones are complete.
  const next = `${dist}-${process.pid}`;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--outDir', next, '--logLevel', 'warn'], {
    cwd: join(root, 'packages/web'),
    stdio: ['ignore', 2, 2],
  });
  if (status === 0) {
    rmSync(dist, { recursive: true, force: true });
    renameSync(next, dist);
  } else {
    rmSync(next, { recursive: true, force: true });
    process.stderr.write('The reading room could not be built; the lines above say why.\n');
    process.exit(1);
  }
}
