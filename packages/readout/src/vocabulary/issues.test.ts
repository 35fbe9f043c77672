import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { IssueLabels, loadIssueLabels } from './issues.ts';

const along = (axis: number) => new Float32Array([0, 1, 2].map((k) => (k === axis ? 1 : 0)));
const ISSUES = new IssueLabels([
  { label: 'sanctions', description: 'penalties on trade', vector: along(0) },
  { label: 'ceasefire', description: 'a halt to fighting', vector: along(1) },
  { label: 'visas', description: 'entry for travellers', vector: along(2) },
]);

test('the label with the nearest vector fits', () => {
  expect(ISSUES.fitting(along(1), 'nothing shared')?.label).toBe('ceasefire');
});

test('of labels equally near the one whose words the text shares fits', () => {
  const between = new Float32Array([0.7, 0.7, 0]);
  expect(ISSUES.fitting(between, 'an end of the fighting')?.label).toBe('ceasefire');
  expect(ISSUES.fitting(between, 'lift all sanctions')?.label).toBe('sanctions');
});

test('no labels, nothing that fits', () => {
  expect(new IssueLabels([]).fitting(along(0), 'sanctions')).toBeNull();
});

test('vectors that lack a label of the list are refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'issues-'));
  const path = join(folder, 'issues.json');
  await writeFile(
    path,
    JSON.stringify({ width: 1, labels: ['no such label'], vectors: Buffer.from([1]).toString('base64') }),
  );
  await expect(loadIssueLabels(path)).rejects.toThrow('has no vector of');
  await rm(folder, { recursive: true });
});
