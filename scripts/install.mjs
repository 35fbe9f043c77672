// Installs what is missing, makes the API’s client and builds the reading room, before anything else runs: written for the Node that the machine has, and without packages.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Packages by folder, as npm writes them into a lock file; none where npm has not finished an installation. */
function packagesIn(lockFile) {
  const path = join(root, lockFile);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

const wanted = packagesIn('package-lock.json');
const present = packagesIn('node_modules/.package-lock.json');
const missing = Object.entries(wanted).some(
  ([folder, { version, optional }]) =>
    folder.includes('node_modules/') && !optional && present[folder]?.version !== version,
);

if (missing) {
  process.stderr.write('Installing what is missing; this takes about half a minute, once.\n');
  // npm names itself to the scripts that it runs; started by hand, it is looked up on the path.
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const npmCi = spawnSync(command, [...first, 'ci', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: !npm && process.platform === 'win32',
  });
  if (npmCi.status !== 0) {
    process.stderr.write('npm ci did not finish; the lines above say why.\n');
    process.exit(1);
  }
}

// Everything after this point has the project’s own Node and its packages. Both scripts end at once where nothing has changed.
for (const script of ['generate-client.ts', 'build-web.ts']) {
  const { status } = spawnSync(join(root, 'node_modules/.bin/node'), [join(root, 'scripts', script)], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(1);
}
