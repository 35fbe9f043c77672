import { afterAll, describe, expect, it } from 'vitest';
import { filesOnDisk, runReadout } from './testing/hand-built.ts';

const FRENCH = 'Le ministre des affaires étrangères a déclaré que les négociations reprendraient lundi à Genève.';

const files = filesOnDisk({
  'empty.txt': '',
  'blank.txt': ' \n\n',
  'photo.jpg': Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0]),
  'noise.txt': Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 256),
  'utf32.txt': Uint8Array.from([0xff, 0xfe, 0, 0, 0x54, 0, 0, 0]),
  'cyrillic.txt': Uint8Array.from([0xcf, 0xe5, 0xf0, 0xe5, 0xe3, 0xee, 0xe2, 0xee, 0xf0, 0xfb]),
  'damaged.txt': Buffer.concat([
    Buffer.from('The “talks” resume '),
    Uint8Array.from([0xe2, 0x80]),
    Buffer.from(' today.'),
  ]),
  'french.txt': FRENCH,
  'empty.html': '<!doctype html><title>x</title><script>1</script>',
  'bad.jsonl': '{"id":"a","text":\n[1]\n{"id":"c"}\n',
});
afterAll(files.remove);

/** The command fails with one clear line and nothing else. */
async function expectLine(args: readonly string[], line: string, code = 1): Promise<void> {
  const run = await runReadout(args);
  expect(run).toEqual({ code, stdout: '', stderr: `readout: ${line}\n` });
}

// Each of these ends before the model is loaded.
describe('readout annotate refuses', () => {
  it('each file for its own reason, in one line, and goes on with the next', async () => {
    const reasons = {
      'empty.txt': 'it is empty',
      'blank.txt': 'it contains no text',
      'photo.jpg': 'it is a JPEG image, not text',
      'noise.txt': 'it is a binary file, not text',
      'utf32.txt': 'it is encoded as UTF-32, which is not supported; save it as UTF-8',
      'cyrillic.txt': 'its encoding is none of UTF-8, UTF-16 and Windows-1252; save it as UTF-8',
      'damaged.txt': 'it is damaged UTF-8: byte 24 belongs to no character',
      'french.txt': 'it is in French; Readout reads English (--force annotates it all the same)',
      'empty.html': 'the page contains no text',
      'missing.txt': 'there is no such file',
      '.': 'it is a directory, not a file',
    };
    const { code, stdout, stderr } = await runReadout(['annotate', ...Object.keys(reasons).map(files.path)]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.trimEnd().split('\n')).toEqual(
      Object.entries(reasons).map(([name, reason]) => `readout: ${files.path(name)}: ${reason}`),
    );
  });

  it('empty standard input', async () => {
    await expectLine(['annotate', '-'], 'standard input: it is empty');
    await expectLine(['annotate'], 'standard input: it is empty');
  });

  it('bad lines of JSONL, each with its number', async () => {
    const file = files.path('bad.jsonl');
    const { code, stdout, stderr } = await runReadout(['annotate', '--input', 'jsonl', file]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.split('\n')).toEqual([
      `readout: ${file}, line 1: is no JSON: it breaks off`,
      `readout: ${file}, line 2: is no JSON object`,
      `readout: ${file}, line 3: "text" is missing`,
      '',
    ]);
  });
});

describe('readout is not used as it is meant', () => {
  it.each([
    [
      ['annotate', '--published', '2025-02-30', 'x'],
      "option '--published <DATE>' argument '2025-02-30' is invalid. It is no date of the form YYYY-MM-DD.",
    ],
    [
      ['annotate', '--published', 'yesterday', 'x'],
      "option '--published <DATE>' argument 'yesterday' is invalid. It is no date of the form YYYY-MM-DD.",
    ],
    [
      ['annotate', '--format', 'pdf', 'x'],
      "option '--format <FORMAT>' argument 'pdf' is invalid. Allowed choices are text, json, jsonl, html, csv, parquet, web-annotation, schema-org, plover, polecat, ninjs.",
    ],
    [['annotate', '--formt', 'x'], "unknown option '--formt' (Did you mean --format?)"],
    [['annotate', '-', '-'], 'standard input can be read once only'],
    [
      ['annotate', '--format', 'html', 'a', 'b'],
      'several documents make several pages: name a directory for them with --output',
    ],
    [['transcribe'], "unknown command 'transcribe'"],
    [['eval'], 'name one of --gold DIR, --polnear FILE and --plover FILE'],
    [['eval', '--gold', 'a', '--polnear', 'b'], 'name one of --gold DIR, --polnear FILE and --plover FILE'],
  ])('%j', async (args, line) => {
    await expectLine(args, line, 2);
  });

  it('prints the help where no command is named', async () => {
    const { code, stdout, stderr } = await runReadout([]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Usage: readout/);
  });
});

describe('readout eval refuses', () => {
  it('a directory that does not exist, and one without gold documents', async () => {
    await expectLine(['eval', '--gold', files.path('none')], `${files.path('none')}: there is no such file`);
    await expectLine(['eval', '--gold', files.path('.')], `${files.path('.')}: there are no gold documents in it`);
  });

  it('a file that holds no articles', async () => {
    const { code, stderr } = await runReadout(['eval', '--polnear', files.path('bad.jsonl')]);
    expect(code).toBe(1);
    expect(stderr.trimEnd().split('\n').at(-1)).toBe(
      `readout: ${files.path('bad.jsonl')}: there are no articles in it`,
    );
  });
});

it('says where an output cannot be written', async () => {
  const { code, stderr } = await runReadout([
    'annotate',
    '--output',
    files.path('no/such/place'),
    files.path('french.txt'),
  ]);
  expect([code, stderr]).toEqual([1, `readout: ${files.path('no/such/place')}: there is no such file\n`]);
});
