import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Web, webOf } from '../../fetch/testing/web.ts';
import { page, rss } from '../../intake/testing/opened-intake.ts';
import { runReadout } from '../testing/hand-built.ts';

const COMMAND = fileURLToPath(new URL('../../../bin/readout.mjs', import.meta.url));
const REPORTS = 20;

let folder: string;
let web: Web;
let store: readonly string[];
let reaching: readonly string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readout-cli-intake-'));
  web = await webOf({
    '/': page('x', '<link rel="alternate" type="application/rss+xml" href="/feed">'),
    '/feed': rss({ link: '/1', title: 'One' }),
    '/1': page('the bridge stays open to everybody.'),
    '/plain': page('nothing here names a feed.'),
  });
  store = ['--store', join(folder, 'archive.db')];
  reaching = [...store, '--allow-host', web.host];
  mkdirSync(join(folder, 'reports'));
  for (let i = 0; i < REPORTS; i++)
    writeFileSync(
      join(folder, 'reports', `r${i}.txt`),
      `Foreign Minister Ilze Kalna told reporters on Tuesday that point ${i} of the protocol had been settled with Norrland.`,
    );
});
afterEach(async () => {
  await web.close();
  rmSync(folder, { recursive: true });
});

describe('feeds', { timeout: 60_000 }, () => {
  test('are followed, looked at, and brought up to date', async () => {
    const added = await runReadout(['feeds', 'add', `${web.origin}/`, '--every', '15m', ...reaching]);
    expect(added).toMatchObject({ code: 0, stdout: `${web.origin}/feed  The Ferry\n` });
    expect((await runReadout(['feeds', ...store])).stdout).toContain('every 15m');
    const watched = await runReadout(['watch', '--once', ...reaching]);
    expect(watched.stdout).toMatch(/: added from .*\/1\n1 added\n$/);
    expect(watched.stderr).toContain('1 document new or changed');
    expect((await runReadout(['feeds', 'remove', `${web.origin}/feed`, ...store])).code).toBe(0);
    expect((await runReadout(['watch', '--once', ...store])).stderr).toMatch(/follows no feeds; readout feeds add/);
  });

  test('that are none, or out of reach, are one clear line', async () => {
    const plain = await runReadout(['feeds', 'add', `${web.origin}/plain`, ...reaching]);
    expect(plain).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^readout: .*: it is neither a feed nor a page that names one.*\n$/),
    });
    const refused = await runReadout(['feeds', 'add', `${web.origin}/feed`, ...store]);
    expect(refused.stderr).toMatch(/127\.0\.0\.1 is not on the public internet.*--allow-host 127\.0\.0\.1:\d+\n$/);
  });
});

describe('a job', { timeout: 120_000 }, () => {
  const begin = () => spawn(process.execPath, [COMMAND, 'add', join(folder, 'reports'), ...store]);

  test('that Ctrl+C ends goes on with readout jobs resume', async () => {
    const child = begin();
    const told = collect(child);
    await firstLine(child);
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([130, null]);
    expect(told()).toMatch(/\d+ of 20 sources left; readout jobs resume 1 goes on\n$/);
    expect((await runReadout(['jobs', ...store])).stdout).toMatch(/^1 {2}cancelled {2}add {2}/);
    await expectAllAfterResume();
  });

  test('that is killed goes on, loses nothing and has nothing twice', async () => {
    const child = begin();
    await firstLine(child);
    child.kill('SIGKILL');
    await once(child, 'close');
    await expectAllAfterResume();
  });

  async function expectAllAfterResume(): Promise<void> {
    expect(await runReadout(['jobs', 'resume', '1', ...store])).toMatchObject({ code: 0 });
    expect((await runReadout(['jobs', ...store])).stdout).toMatch(/^1 {2}done {2}add {2}20 of 20 sources done/);
    expect((await runReadout(['list', ...store])).stdout.trim().split('\n')).toHaveLength(REPORTS);
    expect((await runReadout(['check', ...store])).stdout).toContain('all is as it was stored');
  }
});

async function firstLine(child: ChildProcess): Promise<void> {
  if (child.stdout) await once(child.stdout, 'data');
}

function collect(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
  });
  return () => text;
}
