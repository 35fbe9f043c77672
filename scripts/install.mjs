// Installs what is missing, before anything else runs: written for the Node that the machine has, and without packages.
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
  const { status } = spawnSync(command, [...first, 'ci', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: !npm && process.platform === 'win32',
  });
  if (status !== 0) {
    process.stderr.write('npm ci did not finish; the lines above say why.\n');
    process.exit(1);
  }
}
