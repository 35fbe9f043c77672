import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Archive } from '../../archive.ts';
import { submission } from '../../store/testing/submissions.ts';
import { runReadout } from '../testing/hand-built.ts';

let directory: string;
let store: readonly string[];
const path = (name: string) => join(directory, name);

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'readout-cli-archive-'));
  store = ['--store', path('archive.db')];
  const archive = await Archive.open(path('archive.db'));
  const { documents } = archive.store;
  const bridge = { title: 'The bridge\u001b[31m', outlet: 'The Ferry', published: '2026-05-04' };
  await documents.file(
    submission('Ilze Kalna said “the bridge stays open.”', { id: 'bridge', origins: ['o'], ...bridge }),
  );
  await documents.file(submission('Ilze Kalna said “it is closed.”', { origins: ['o'], ...bridge }));
  await documents.file(submission('Jonas Vaitkus said “no talks.”', { id: 'talks' }));
  await archive.close();
});
afterAll(() => rmSync(directory, { recursive: true }));

describe('the archive’s commands', { timeout: 30_000 }, () => {
  test('list names every document on a line', async () => {
    const { code, stdout } = await runReadout(['list', ...store]);
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      '2026-05-04  bridge  The Ferry: The bridge [31m (version 2)',
      expect.stringMatching(/^undated +talks/),
      '',
    ]);
  });

  test('show gives the latest version, or the one asked for', async () => {
    expect((await runReadout(['show', 'bridge', ...store])).stdout).toContain('it is closed');
    const earlier = await runReadout(['show', 'bridge', '--version-number', '1', '--format', 'json', ...store]);
    expect(JSON.parse(earlier.stdout).document.text).toBe('Ilze Kalna said “the bridge stays open.”');
    const since = await runReadout(['show', 'bridge', '--since', '1', ...store]);
    expect(since.stdout).toContain('- attribution: Ilze Kalna … said … “the bridge stays open.”\n+ attribution');
    expect((await runReadout(['show', 'bridge', '--versions', ...store])).stdout.trim().split('\n')).toHaveLength(2);
  });

  test('a document that is not there is one clear line', async () => {
    const { code, stderr } = await runReadout(['show', 'none', ...store]);
    expect(code).toBe(1);
    expect(stderr).toBe(
      `readout: none: there is no such document in ${path('archive.db')}; readout list shows what there is\n`,
    );
  });

  test('check, backup and restore', async () => {
    expect((await runReadout(['check', ...store])).stdout).toMatch(
      /^2 documents, 3 versions.*: all is as it was stored\n$/,
    );
    expect((await runReadout(['backup', path('copy.db'), ...store])).code).toBe(0);
    const restored = await runReadout(['restore', path('copy.db'), '--store', path('restored.db')]);
    expect(restored.stdout).toBe(`${path('restored.db')}: 2 documents restored\n`);
    expect((await runReadout(['restore', path('copy.db'), ...store])).stderr).toContain('exists already');
  });

  test('search shows entries with who says them, and counts', async () => {
    const { stdout } = await runReadout(['search', 'speaker:Kalna', 'closed', '--facets', ...store]);
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      '2026-05-04  bridge  a1  attribution  Ilze Kalna: state',
      '    Ilze Kalna said “it is closed.”',
    ]);
    expect(stdout).toMatch(/\nact: state 1\n.*\n1 entry\n$/s);
  });

  test('a query that cannot be read is shown its place', async () => {
    const { code, stderr } = await runReadout(['search', 'spekaer:Kalna', ...store]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'readout: there is no field "spekaer": did you mean speaker? (at character 1 of the query)\n',
    });
  });

  test('a server off this machine needs a token first', async () => {
    const { code, stderr } = await runReadout(['serve', '--host', '0.0.0.0', ...store]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'readout: 0.0.0.0 can be reached from other machines: make a token first (readout token add NAME)\n',
    });
    const { stdout } = await runReadout(['token', 'add', 'Anna', '--role', 'editor', ...store]);
    expect(stdout).toMatch(/^readout_[\w-]{43}\n$/);
    expect((await runReadout(['token', 'list', ...store])).stdout).toBe('1  editor  Anna\n');
  });

  test('a file that is no archive is refused', async () => {
    writeFileSync(path('notes.txt'), 'Only some notes, no database. '.repeat(30));
    const { code, stderr } = await runReadout(['list', '--store', path('notes.txt')]);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `readout: ${path('notes.txt')} is no archive: it is not an SQLite database\n`,
    });
  });

  test('looking for an archive makes none', async () => {
    const { code, stderr } = await runReadout(['list', '--store', path('typo.db')]);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `readout: ${path('typo.db')}: there is no such archive; readout add makes one\n`,
    });
  });
});
