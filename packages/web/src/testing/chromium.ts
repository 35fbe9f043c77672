import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PROGRAMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser, or why there can be none here. */
export type ChromiumFound = { readonly program: string } | { readonly missing: string };

/** Looks for Chromium, and installs it where that is possible. Where continuous integration runs, it must be there. */
export function findChromium(): ChromiumFound {
  const program = programThere() ?? installed();
  if (program !== undefined) return { program };
  const missing = 'Chromium is not installed (Debian: apt-get install chromium)';
  if (process.env.CI) throw new Error(`the tests need a browser: ${missing}`);
  return { missing };
}

function programThere(): string | undefined {
  return [process.env.CHROMIUM, ...PROGRAMS].find((path) => path !== undefined && existsSync(path));
}

function installed(): string | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const options = { stdio: 'ignore' as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  if (spawnSync('apt-get', ['update', '-q'], options).status === 0)
    spawnSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], options);
  return programThere();
}

/** Starts it; half a second. */
export async function startChromium(found: ChromiumFound): Promise<Browser> {
  if ('missing' in found) throw new Error(found.missing);
  return await chromium.launch({ executablePath: found.program, args: FLAGS });
}
