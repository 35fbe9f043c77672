import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Archive } from '../../archive.ts';
import { submission } from '../../store/testing/submissions.ts';
import { runReadout } from '../testing/hand-built.ts';

const MISSILES = `The foreign minister of Valdoria, Ilze Kalna, said the new missiles will not change the course of the fighting.

A ferry to the islands was late on Tuesday because of fog.`;
const HARBOUR = `Jonas Vaitkus told reporters in Port Amari that the harbour will stay closed until the spring.

“Such weapons cannot alter the situation at the front,” he added.`;

let directory: string;
let store: readonly string[];

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'readout-similar-'));
  store = ['--store', join(directory, 'archive.db')];
  writeFileSync(join(directory, 'missiles.txt'), MISSILES);
  writeFileSync(join(directory, 'harbour.txt'), HARBOUR);
  await runReadout(['add', join(directory, 'missiles.txt'), join(directory, 'harbour.txt'), ...store]);
}, 60_000);
afterAll(() => rmSync(directory, { recursive: true }));

describe('readout similar', { timeout: 60_000 }, () => {
  const similar = async (...asked: string[]) => {
    const { code, stdout, stderr } = await runReadout(['similar', ...asked, ...store, '--json']);
    const hits = stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
    return { code, stderr, hits };
  };

  test('finds what was said in other words, before what was not', async () => {
    const { hits } = await similar('the rockets make no difference on the battlefield', '--limit', '2');
    expect(hits.map(({ document }) => document.id).sort()).toEqual(['harbour', 'missiles']);
    for (const { passage, entry, score } of hits) {
      expect(passage.text).toMatch(/missiles|weapons/);
      expect(entry).toMatchObject({ kind: 'attribution' });
      expect(score).toBeGreaterThan(0.3);
    }
  });

  test('finds other sentences too', async () => {
    const { hits } = await similar('ships delayed by bad weather', '--limit', '1');
    expect(hits).toMatchObject([
      { document: { id: 'missiles' }, entry: null, passage: { start: MISSILES.indexOf('A ferry') } },
    ]);
  });

  test('takes a filter', async () => {
    const { hits } = await similar('missiles', '--query', 'document:harbour', '--limit', '1');
    expect(hits).toMatchObject([{ document: { id: 'harbour' } }]);
  });

  test('reads what was filed before', async () => {
    const archive = await Archive.open(join(directory, 'archive.db'));
    await archive.store.documents.file(submission('Ilze Kalna said “grain prices have doubled.”', { id: 'grain' }));
    await archive.close();
    expect(await runReadout(['similar', '--index', ...store])).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('1 document read'),
    });
    expect((await similar('the cost of wheat rose')).hits[0]).toMatchObject({ document: { id: 'grain' } });
  });

  test('refuses what it cannot ask', async () => {
    expect(await similar()).toMatchObject({ code: 2, stderr: expect.stringContaining('name a passage') });
    expect(await similar('x', '--entry', 'a1')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--document'),
    });
    expect(await similar('x', '--query', 'speeker:x')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('speaker'),
    });
  });
});
