import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Archive } from '../../archive.ts';
import { submission } from '../../store/testing/submissions.ts';
import { runReadout } from '../testing/hand-built.ts';

const TEXT = 'Ilze Kalna said “the bridge stays open.” Jonas Vaitkus said “no talks.”';

let directory: string;
let store: readonly string[];
const path = (name: string) => join(directory, name);
const readout = (...args: string[]) => runReadout([...args, ...store]);
const record = async () => JSON.parse((await readout('show', 'bridge', '--format', 'json')).stdout);

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'readout-cli-correct-'));
  store = ['--store', path('archive.db')];
  const archive = await Archive.open(path('archive.db'));
  await archive.store.documents.file(submission(TEXT, { id: 'bridge', published: '2026-05-04' }));
  await archive.store.documents.file(submission('Ilze Kalna said “yes.”', { id: 'talks' }));
  await archive.close();
});
afterAll(() => rmSync(directory, { recursive: true }));

describe('readout correct', { timeout: 30_000 }, () => {
  test('changes a field, prints the line of the log, and undoes it', async () => {
    const made = await readout('correct', 'bridge', '--by', 'Anna', '--set', 'a1', 'act=promise');
    expect(made.stdout).toMatch(/^1 {2}\S+ {2}Anna {2}change attribution “.*bridge.*”: act = "promise"\n$/);
    expect((await record()).attributions[0].act).toBe('promise');
    expect((await readout('correct', 'bridge', '--undo', '1')).stdout).toMatch(/undo 1\n$/);
    expect((await record()).attributions[0].act).toBe('state');
    expect((await readout('correct', 'bridge', '--log')).stdout.trim().split('\n')).toHaveLength(2);
  });

  test('rejects, and adds what a file says', async () => {
    await readout('correct', 'bridge', '--reject', 'a2');
    expect((await record()).attributions).toHaveLength(1);
    const start = TEXT.indexOf('the bridge');
    const spans = [{ start, end: start + 10 }];
    const entry = { holder: 'e1', stance: 'support', issue: 'the bridge', spans, change: null, via: null };
    writeFileSync(path('position.json'), JSON.stringify({ kind: 'positions', entry }));
    expect((await readout('correct', 'bridge', '--add', path('position.json'))).code).toBe(0);
    expect((await record()).positions).toMatchObject([{ spans, confidence: 1 }]);
  });

  test.each([
    ['nothing to do', ['bridge'], 2, 'say one thing to do: --accept, --reject, --set, --add, --undo or --log'],
    ['an unknown document', ['none', '--accept', 'a1'], 1, 'none: there is no such document'],
    ['an unknown entry', ['bridge', '--accept', 'a9'], 1, 'there is no entry "a9"'],
    ['no assignment', ['bridge', '--set', 'a1', 'act'], 2, '"act" is not of the form field=value'],
    ['another document’s correction', ['talks', '--undo', '1'], 1, '1 is no correction of talks'],
    ['a missing file', ['bridge', '--add', 'none.json'], 1, 'none.json: there is no such file'],
  ])('%s is one clear line', async (_, args, code, message) => {
    const run = await readout('correct', ...args);
    expect(run.code).toBe(code);
    expect(run.stderr).toContain(message);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('readout entity', { timeout: 30_000 }, () => {
  test('shows who somebody is and what was said last', async () => {
    const { stdout } = await readout('entity', 'Kalna');
    expect(stdout).toMatch(
      /^\d+ {2}person {2}Ilze Kalna: 2 documents\n {4}on the bridge: support 1\n {4}2026-05-04 {2}bridge {2}a1 {2}Ilze Kalna said/,
    );
    expect((await readout('entity', 'Nobody')).stderr).toContain('nobody in');
  });

  test('merges two and splits one', async () => {
    const merged = await readout('entity', 'merge', 'Jonas Vaitkus', 'Ilze Kalna');
    expect(merged.stdout).toMatch(/merge entity \d+ into \d+\n$/);
    expect((await readout('entity', 'Jonas Vaitkus')).stdout).toContain('Ilze Kalna: 2 documents');
    const split = await readout('entity', 'split', 'Ilze Kalna', 'talks');
    expect(split.stdout).toMatch(/split entity \d+ off\n$/);
    const ambiguous = await readout('entity', 'merge', 'Kalna', 'Kalna');
    expect(ambiguous.stderr).toMatch(/Kalna may be Ilze Kalna \(\d+\), Ilze Kalna \(\d+\): give the id/);
  });
});

test('readout audit tells who did all of this, and what was refused', { timeout: 30_000 }, async () => {
  const { stdout } = await readout('audit', '--who', 'Anna');
  expect(stdout).toMatch(/^\S+ {2}Anna {2}command {2}correct bridge: done\n$/);
  expect((await readout('audit', '--outcome', 'refused')).stdout).toContain('correct bridge: refused, ');
});
