import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Archive } from '../../archive.ts';
import { account, talk } from '../../compare/hand-built.ts';
import { find } from '../../model/hand-built.ts';
import { runReadout } from '../testing/hand-built.ts';

let directory: string;
let store: readonly string[];

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'readout-cli-threads-'));
  store = ['--store', join(directory, 'archive.db')];
  const archive = await Archive.open(join(directory, 'archive.db'));
  for (const id of ['a', 'b', 'c']) {
    const text = `Solheim had a call with Varga on the grain canal, where they have a deal. Report ${id}.`;
    const deal = { id: 'g1', parties: ['norland', 'vesk'], subject: [find(text, 'the grain canal')], time: null };
    const record = account(id, '2026-03-02', text, {
      events: [talk(text, 'call')],
      agreements: [{ ...deal, spans: [find(text, 'a deal')], status: 'reached', via: null, confidence: 1 }],
      positions: [
        {
          id: 'p1',
          holder: 'norland',
          stance: 'demand',
          issue: 'grain',
          spans: [find(text, 'grain')],
          change: null,
          via: null,
          confidence: 1,
        },
      ],
      disputes: [
        {
          id: 'x1',
          claim: [find(text, 'a deal')],
          claimant: 'vesk',
          by: ['norland'],
          relation: 'disputes',
          spans: [find(text, 'have')],
          via: null,
          confidence: 1,
        },
      ],
      definitions: [
        {
          id: 'd1',
          term: [find(text, 'canal')],
          meaning: [find(text, 'grain')],
          according: 'vesk',
          via: null,
          confidence: 1,
        },
      ],
    });
    await archive.store.documents.file({ record, pipeline: '1.0', origins: [id], snapshot: null });
  }
  await archive.following.catchUp();
  await archive.close();
});
afterAll(() => rmSync(directory, { recursive: true }));

const readout = (...words: readonly string[]) => runReadout([...words, ...store]);
const idIn = async (command: string): Promise<string> => (await readout(command)).stdout.split(/ +/)[1] ?? '';

describe('many documents', { timeout: 120_000 }, () => {
  test('stories are listed, shown, split and merged', async () => {
    expect((await readout('stories')).stdout).toMatch(
      /^2026-03-02 {2}\d+ {2}Ingrid Solheim, Pavel Varga: call \(3 documents\)\n$/,
    );
    const id = await idIn('stories');
    expect((await readout('story', id)).stdout).toContain('\n  2026-03-02  a');
    const split = await readout('stories', 'split', id, 'c');
    expect(split.stdout).toContain('(1 document)');
    const made = split.stdout.split(/ +/)[1] ?? '';
    expect((await readout('stories', 'merge', id, made)).stdout).toContain('(3 documents)');
    expect(await readout('story', '99')).toMatchObject({ code: 1, stderr: expect.stringContaining('no such event') });
  });

  test('agreements are listed, rated and shown', async () => {
    const id = await idIn('agreements');
    expect((await readout('agreements', 'rate', id, '2')).stdout).toContain('carried out: 2 of 3');
    expect((await readout('agreements', 'show', id)).stdout).toMatch(
      / {2}2026-03-02 {2}reached {2}a {2}a deal\n(?:.*\n)*rated 2 of 3 by /,
    );
    expect((await readout('agreements', 'rate', id, '7')).code).toBe(2);
  });

  test('positions, disputes and phrases are shown', async () => {
    expect((await readout('positions', 'Norland')).stdout).toContain(
      'Norland: grain\n  2026-03-02  demand  a: grain\n',
    );
    expect((await readout('disputes', 'show', await idIn('disputes'))).stdout).toContain('Norland disputes, a: have');
    expect((await readout('phrases', 'show', await idIn('phrases'))).stdout).toContain('Vesk, a: grain');
  });

  test('watches are added, listed and removed', async () => {
    expect((await readout('watches', 'add', 'Grain', '--entity', 'Norland', '--issue', 'grain')).stdout).toMatch(
      /^1 {2}Grain {2}positions of entity \d+ on grain\n$/,
    );
    expect((await readout('watches', 'add', 'Both', '--search', 'x', '--thread', '1')).code).toBe(2);
    expect((await readout('watches')).stdout).toContain('Grain');
    expect((await readout('watches', 'show', '1')).code).toBe(0);
    await readout('watches', 'remove', '1');
    expect((await readout('watches')).stdout).toBe('');
  });

  test('a document is removed', async () => {
    expect((await readout('remove', 'c')).code).toBe(0);
    expect((await readout('stories')).stdout).toContain('(2 documents)');
    expect(await readout('remove', 'c')).toMatchObject({ code: 1, stderr: expect.stringContaining('no document "c"') });
  });
});
