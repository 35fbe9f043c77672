import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Archive } from '../../archive.ts';
import { parseGold } from '../../eval/gold.ts';
import { submission } from '../../store/testing/submissions.ts';
import { runReadout } from '../testing/hand-built.ts';

let directory: string;
let store: readonly string[];
const path = (name: string) => join(directory, name);

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'readout-cli-export-'));
  store = ['--store', path('archive.db')];
  const archive = await Archive.open(path('archive.db'));
  const { documents, corrections } = archive.store;
  const bridge = 'Ilze Kalna said “the bridge stays open 🌉.” Jonas Vaitkus said “no.” Later, Ilze Kalna said “no.”';
  await documents.file(submission(bridge, { id: 'bridge', outlet: '=The Ferry', published: '2026-05-04' }));
  await documents.file(submission('Jonas Vaitkus said “no talks.”', { id: 'talks', published: '2026-05-05' }));
  await corrections.correct('bridge', { action: 'change', entry: 'a2', field: 'act', value: 'reject' }, 'Anna');
  await archive.close();
});
afterAll(() => rmSync(directory, { recursive: true }));

describe('readout export', { timeout: 30_000 }, () => {
  test('writes what a query finds; with --matching its entries alone', async () => {
    const csv = ['export', '--query', 'speaker:Vaitkus', '--format', 'csv', ...store];
    const whole = await runReadout(csv);
    expect({ code: whole.code, stderr: whole.stderr }).toEqual({ code: 0, stderr: '' });
    expect(whole.stdout.match(/"attribution"/g)).toHaveLength(4);
    expect(whole.stdout).toContain(`"'=The Ferry"`);
    const matching = await runReadout([...csv, '--matching', '--bom']);
    expect(matching.stdout.startsWith('\uFEFF"document"')).toBe(true);
    expect(matching.stdout.match(/"attribution"/g)).toHaveLength(2);
  });

  test('writes documents that are named, corrected, into a file', async () => {
    expect(
      (await runReadout(['export', 'bridge', '--format', 'parquet', '--output', path('b.parquet'), ...store])).code,
    ).toBe(0);
    const bytes = new Uint8Array(readFileSync(path('b.parquet')));
    const rows = await parquetReadObjects({ file: bytes.buffer });
    expect(rows.find(({ entry }) => entry === 'a2')).toMatchObject({ act: 'reject', review: 'changed' });
  });

  test('for training, the documents that people reviewed, a file each, which say what the corrected records say', async () => {
    const { code, stderr } = await runReadout(['export', '--training', '--output', path('gold'), ...store]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(readdirSync(path('gold'))).toEqual(['bridge.json']);
    const written = JSON.parse(readFileSync(path('gold/bridge.json'), 'utf8'));
    expect(written.attributions[1]).toMatchObject({
      cue: 'Vaitkus ⟦said⟧ “no.”',
      content: ['⟦“no.”⟧ Later,'],
      act: 'reject',
    });
    const { text, attributions } = parseGold(written);
    expect(attributions.map(({ content: [span] }) => span && text.slice(span.start, span.end))).toEqual([
      '“the bridge stays open 🌉.”',
      '“no.”',
      '“no.”',
    ]);
    await runReadout(['export', '--training', '--all', '--output', path('gold'), ...store]);
    expect(readdirSync(path('gold'))).toEqual(['bridge.json', 'talks.json']);
  });

  test.each([
    ['no format', ['bridge'], 2, 'say what to write with --format'],
    ['documents and a query', ['bridge', '--query', 'x', '--format', 'csv'], 2, 'one of the two'],
    ['training without a directory', ['--training'], 2, 'name a directory with --output'],
    ['an unknown document', ['none', '--format', 'csv'], 1, 'none: there is no such document in'],
    ['a query that cannot be read', ['--query', 'spekaer:x', '--format', 'csv'], 2, 'did you mean speaker?'],
    ['a query that finds nothing', ['--query', 'nowhere', '--format', 'csv'], 0, 'no document was found'],
  ])('tells %s in one line', async (_, args, code, message) => {
    const run = await runReadout(['export', ...args, ...store]);
    expect(run.code).toBe(code);
    expect(run.stderr.trimEnd().split('\n')).toEqual([expect.stringContaining(message)]);
  });
});
