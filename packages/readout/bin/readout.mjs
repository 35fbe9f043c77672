#!/usr/bin/env node
// The command's door. It runs on any Node: an old one hands over to the Node that the checkout brings,
// before anything native or written in TypeScript is imported.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const OLDEST = [22, 18];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) {
  await import('../src/cli/main.ts');
} else {
  const own = fileURLToPath(new URL('../../../node_modules/node/bin/node', import.meta.url));
  if (!existsSync(own)) {
    process.stderr.write(
      `readout: needs Node ${OLDEST.join('.')} or newer, this is ${process.versions.node}. In a checkout of Readout, run "npm ci" first.\n`,
    );
    process.exit(1);
  }
  const { status, signal } = spawnSync(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  if (signal) process.kill(process.pid, signal);
  process.exit(status ?? 1);
}
