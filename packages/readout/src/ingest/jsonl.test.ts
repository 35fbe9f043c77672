import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonlLine, readJsonl } from './jsonl.ts';

async function* pieces(...chunks: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

async function read(...chunks: (string | Uint8Array)[]): Promise<JsonlLine[]> {
  return await all(readJsonl(pieces(...chunks)));
}

async function all(lines: AsyncIterable<JsonlLine>): Promise<JsonlLine[]> {
  const found: JsonlLine[] = [];
  for await (const line of lines) found.push(line);
  return found;
}

const summary = (line: JsonlLine) =>
  'input' in line ? `${line.line} ${line.input.text}` : `${line.line} ${line.error.code}: ${line.error.message}`;

describe('readJsonl', () => {
  it('reads one input a line, with its line number', async () => {
    const lines = await read(
      '{"id":"a","text":"One.","published":"2025-07-04T10:00:00Z"}\n\n{"id":2,"text":"Two.","outlet":"The Paper"}',
    );
    expect(lines).toMatchObject([
      { line: 1, input: { id: 'a', text: 'One.', published: '2025-07-04', outlet: null } },
      { line: 3, input: { id: '2', text: 'Two.', outlet: 'The Paper', published: null } },
    ]);
  });

  it('goes on after a bad line and says what is wrong with it', async () => {
    const lines = await read(
      '{"text":"One."}\n{"text":\n[]\n{"id":"x"}\n{"text":7}\n{"text":" "}\n{"text":"T","published":"soon"}\n{"text":"T","title":[]}\n{"text":"Two."}\n',
    );
    expect(lines.map(summary)).toEqual([
      '1 One.',
      '2 json: is no JSON: it breaks off',
      '3 json: is no JSON object',
      '4 field: "text" is missing',
      '5 field: "text" is not a string',
      '6 field: "text" is empty',
      '7 field: "published" is no date: "soon" (2025-07-04 is one)',
      '8 field: "title" is not a string',
      '9 Two.',
    ]);
  });

  it('keeps the text as it is', async () => {
    const text = ' a\r\n\u0000 👍 \ud800 ';
    const [line] = await read(`${JSON.stringify({ text })}\r\n`);
    expect(line).toMatchObject({ input: { text } });
  });

  it('takes a byte order mark, and UTF-16 that has one', async () => {
    expect((await read('\ufeff{"text":"One."}')).map(summary)).toEqual(['1 One.']);
    const utf16 = Buffer.from('\ufeff{"text":"One."}\n{"text":"Two."}\n', 'utf16le');
    expect((await read(utf16.subarray(0, 21), utf16.subarray(21))).map(summary)).toEqual(['1 One.', '2 Two.']);
  });

  it('refuses a line that is not UTF-8', async () => {
    expect((await read(Buffer.from([0xff, 0x41, 0x42, 0x0a]), '{"text":"Two."}')).map(summary)).toEqual([
      '1 encoding: is not valid UTF-8',
      '2 Two.',
    ]);
  });

  it('does not hold a line that is too long', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 20; i++) yield Buffer.alloc(1024 * 1024, 0x61);
      yield Buffer.from('\n{"text":"Two."}');
    }
    expect((await all(readJsonl(endless()))).map(summary)).toEqual(['1 too-long: is longer than 16 MiB', '2 Two.']);
  });

  it('reads the same however the bytes are cut', async () => {
    const bytes = Buffer.from('\ufeff{"text":"Ünï 👍"}\n\nbad\n{"text":"Two."}');
    const whole = (await read(bytes)).map(summary);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 8 }), async (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const chunks = places.slice(1).map((end, i) => bytes.subarray(places[i], end));
        expect((await read(...chunks)).map(summary)).toEqual(whole);
      }),
      { numRuns: 50 },
    );
  });
});
