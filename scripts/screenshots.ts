// `npm run screenshots`: every view of the reading room, light and dark, wide and narrow, in .cache/screenshots.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { Archive } from '../packages/readout/src/archive.ts';
import { builtReadingRoom, createServer } from '../packages/readout/src/server/server.ts';
import { findChromium, startChromium } from '../packages/web/src/testing/chromium.ts';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const OUT = at('.cache/screenshots');
const STORE = at('.cache/examples.db');

interface Shot {
  readonly name: string;
  readonly path: string;
  /** What is done before the picture is taken. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const SHOTS: readonly Shot[] = [
  { name: 'home', path: '/' },
  { name: 'reading', path: '/documents/putin-trump-call' },
  { name: 'reading-entry', path: '/documents/putin-trump-call/entries/a2' },
  { name: 'reading-all-layers', path: '/documents/chain-of-outlets?layers=time,entity' },
  {
    name: 'correcting',
    path: '/documents/putin-trump-call/entries/a4',
    prepare: async (page) => {
      await page.keyboard.press('e');
      await page.keyboard.press('w');
    },
  },
  { name: 'entities', path: '/documents/putin-trump-call?panel=entities' },
  { name: 'history', path: '/documents/putin-trump-call?panel=history' },
  { name: 'help', path: '/documents/aide-call', prepare: (page) => page.keyboard.press('?') },
  { name: 'review', path: '/review' },
  { name: 'search', path: '/search?q=act:deny' },
  { name: 'people', path: '/entities?name=Putin' },
  { name: 'overview', path: '/overview' },
  { name: 'stories', path: '/stories' },
  { name: 'compare', path: '/compare' },
  { name: 'agreements', path: '/agreements' },
  { name: 'positions', path: '/positions' },
  { name: 'disputes', path: '/disputes' },
  { name: 'phrases', path: '/phrases' },
  { name: 'watches', path: '/watches' },
  { name: 'missing-document', path: '/documents/nothing' },
  { name: 'no-such-page', path: '/nothing/here' },
];

const LOOKS = [
  { name: 'light', width: 1440, height: 900, scheme: 'light' },
  { name: 'dark', width: 1440, height: 900, scheme: 'dark' },
  { name: 'narrow', width: 390, height: 844, scheme: 'light' },
  { name: 'narrow-dark', width: 390, height: 844, scheme: 'dark' },
  { name: '4k', width: 3840, height: 2160, scheme: 'light' },
] as const;

const only = process.argv.slice(2);
if (!existsSync(STORE))
  spawnSync(process.execPath, [at('scripts/start.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
const archive = await Archive.open(STORE, { mustExist: true });
const log = (line: string) => process.stderr.write(`${line}\n`);
const app = await createServer(archive, {
  host: '127.0.0.1',
  version: '',
  annotation: null,
  log,
  web: builtReadingRoom(),
  rate: 1e6,
});
const address = await app.listen({ host: '127.0.0.1', port: 0 });
const browser = await startChromium(findChromium());
if (only.length === 0) rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
for (const { name, path, prepare } of SHOTS.filter((shot) => only.length === 0 || only.includes(shot.name)))
  for (const { name: look, width, height, scheme } of LOOKS) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
    await page.goto(address + path);
    // Streams stay open, so that the network is never idle.
    await page.locator('h1').first().waitFor();
    await page.waitForTimeout(700);
    await prepare?.(page);
    await page.waitForTimeout(300);
    await page.screenshot({ path: `${OUT}/${name}.${look}.png` });
    await page.close();
  }
await browser.close();
await app.close();
await archive.close();
process.stdout.write(`${OUT}\n`);
