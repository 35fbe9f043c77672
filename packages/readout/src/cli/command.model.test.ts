import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { Record } from '../model/record.ts';
import { filesOnDisk, runReadout } from './testing/hand-built.ts';

// With the real model, whose findings are not looked at here: what goes in and out is.
const REPORT = 'The foreign minister told reporters that talks in Geneva would resume on Monday.';
const FRENCH = 'Le ministre des affaires étrangères a déclaré que les négociations reprendraient lundi à Genève.';
const PAGE = `<!doctype html><html lang="en"><head><title>Talks | The Paper</title><meta property="og:site_name" content="The Paper">
<meta property="article:published_time" content="2026-05-12T08:00:00Z"></head><body><p>${REPORT}</p><p>No more.</p></body></html>`;

const files = filesOnDisk({
  'report.txt': REPORT,
  'utf16.txt': Buffer.from(`\ufeff${REPORT}`, 'utf16le'),
  'latin1.txt': Buffer.from('The Elysée said that “talks” would resume.'.replace(/[“”]/g, '"'), 'latin1'),
  'page.html': PAGE,
  'french.txt': FRENCH,
  'empty.txt': '',
  'lines.jsonl': [
    JSON.stringify({ id: 'one', text: `${REPORT}\r\n \u0000 👍`, published: '2026-05-12' }),
    '{"id":"two",',
    JSON.stringify({ id: 'three', text: FRENCH }),
    '',
    JSON.stringify({ id: 'four', text: REPORT, outlet: 'Another Paper' }),
  ].join('\n'),
});
afterAll(files.remove);

const records = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => Record.parse(JSON.parse(line)));

describe('readout annotate', { timeout: 60_000 }, () => {
  it('makes one record a file, in order, and says what is wrong with the others', async () => {
    const names = ['report.txt', 'empty.txt', 'utf16.txt', 'latin1.txt', 'page.html'];
    const told = ['--published', '2026-05-13', '--format', 'jsonl'];
    const { code, stdout, stderr } = await runReadout(['annotate', ...told, ...names.map(files.path)]);
    expect(records(stdout).map(({ document }) => [document.id, document.text])).toEqual([
      ['report', REPORT],
      ['utf16', REPORT],
      ['latin1', 'The Elysée said that "talks" would resume.'],
      ['page', `${REPORT}\nNo more.`],
    ]);
    expect(records(stdout).at(-1)?.document).toMatchObject({
      title: 'Talks',
      outlet: 'The Paper',
      published: '2026-05-13',
    });
    expect([code, stderr]).toEqual([1, `readout: ${files.path('empty.txt')}: it is empty\n`]);
  });

  it('writes entries in the formats of others, and a file for each document where a directory is named', async () => {
    const names = ['report.txt', 'page.html'].map(files.path);
    const csv = await runReadout(['annotate', '--format', 'csv', ...names]);
    expect([csv.code, csv.stderr]).toEqual([0, '']);
    expect(csv.stdout.match(/^"document"/gm)).toHaveLength(1);
    expect(csv.stdout).toMatch(/^"report",/m);
    expect(csv.stdout).toMatch(/^"page",/m);
    mkdirSync(files.path('out'));
    await runReadout(['annotate', '--format', 'ninjs', '--output', files.path('out'), ...names]);
    expect(readdirSync(files.path('out'))).toEqual(['page.jsonl', 'report.jsonl']);
  });

  it('reads standard input', async () => {
    const told = ['--title', 'Talks', '--outlet', 'The Paper'];
    const { code, stdout, stderr } = await runReadout(['annotate', '-', ...told, '--format', 'json'], {
      stdin: REPORT,
    });
    expect([code, stderr]).toEqual([0, '']);
    const { document } = Record.parse(JSON.parse(stdout));
    expect(document).toMatchObject({
      title: 'Talks',
      outlet: 'The Paper',
      published: null,
      language: 'en',
      text: REPORT,
    });
  });

  it('writes a record for each good line of JSONL and names the bad ones', async () => {
    const args = ['annotate', '--input', 'jsonl', '--outlet', 'The Paper', files.path('lines.jsonl')];
    const { code, stdout, stderr } = await runReadout(args);
    expect(records(stdout).map(({ document }) => [document.id, document.outlet, document.text])).toEqual([
      ['one', 'The Paper', `${REPORT}\r\n \u0000 👍`],
      ['four', 'Another Paper', REPORT],
    ]);
    expect(code).toBe(1);
    expect(stderr.trimEnd().split('\n')).toEqual([
      `readout: ${files.path('lines.jsonl')}, line 2: is no JSON: it breaks off`,
      `readout: ${files.path('lines.jsonl')}, line 3: it is in French; Readout reads English (--force annotates it all the same)`,
    ]);
  });

  it('goes on with another language when it is forced to', async () => {
    const { code, stdout } = await runReadout(['annotate', '--force', '--format', 'jsonl', files.path('french.txt')]);
    expect(code).toBe(0);
    expect(records(stdout)[0]?.document).toMatchObject({ language: 'fr', text: FRENCH });
  });

  it('prints for people unless told otherwise, in colour on demand only', async () => {
    const plain = await runReadout(['annotate', files.path('report.txt')]);
    expect(plain.stdout).toMatch(/^report\nno publication date · 13 words/);
    const coloured = await runReadout(['annotate', files.path('report.txt')], { env: { FORCE_COLOR: '1' } });
    expect(coloured.stdout).toContain('\u001b[');
  });

  it('writes several records as one JSON array', async () => {
    const { stdout } = await runReadout([
      'annotate',
      '--format',
      'json',
      files.path('report.txt'),
      files.path('utf16.txt'),
    ]);
    expect(JSON.parse(stdout).map((record: Record) => record.document.id)).toEqual(['report', 'utf16']);
  });

  it('writes several pages into a directory', async () => {
    const output = filesOnDisk({});
    const args = ['annotate', '--format', 'html', '--output', output.path('.')];
    const { code, stdout } = await runReadout([
      ...args,
      files.path('report.txt'),
      files.path('page.html'),
      files.path('page.html'),
    ]);
    expect([code, stdout]).toEqual([0, '']);
    expect(readdirSync(output.path('.')).sort()).toEqual(['page-2.html', 'page.html', 'report.html']);
    expect(readFileSync(output.path('report.html'), 'utf8')).toMatch(/^<!doctype html>/);
    output.remove();
  });

  it('ends in one line when nobody reads on', async () => {
    const stdin = `${JSON.stringify({ text: REPORT.repeat(20) })}\n`.repeat(2000);
    const { code, stderr } = await runReadout(['annotate', '--input', 'jsonl', '-'], { stdin, readBytes: 10 });
    expect([code, stderr]).toEqual([141, 'readout: standard output was closed before everything was written\n']);
  });
});

describe('readout eval', { timeout: 60_000 }, () => {
  const gold = {
    id: 'g',
    text: REPORT,
    attributions: [
      {
        id: 'a1',
        source: 'The foreign minister',
        cue: 'told',
        content: 'that talks in Geneva would resume on Monday',
        form: 'indirect',
        act: 'state',
        polarity: 'positive',
        certainty: 'plain',
      },
    ],
  };
  const words = { source: [[0, 20]], cue: [[21, 25]], content: [[36, 79]] };
  const corpus = filesOnDisk({
    'good.json': JSON.stringify(gold),
    'bad.json': JSON.stringify({ ...gold, text: 'Another text.' }),
    'polnear.jsonl': JSON.stringify({ id: 'p', text: REPORT, attributions: [words] }),
  });
  afterAll(corpus.remove);

  it('measures against gold documents and reports those that do not hold', async () => {
    const { code, stdout, stderr } = await runReadout(['eval', '--gold', corpus.path('.')]);
    expect(stdout).toMatch(/^attributions found {5}P .* gold 1$/m);
    expect(code).toBe(1);
    expect(stderr).toContain(`readout: ${corpus.path('bad.json')}: attributions[0].source: not in the text`);
  });

  it('measures against PolNeAR, as JSON on demand', async () => {
    const { code, stdout } = await runReadout(['eval', '--polnear', corpus.path('polnear.jsonl'), '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)['who said what'].gold).toBe(1);
  });
});
