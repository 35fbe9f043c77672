import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { WARCRecord, WARCSerializer } from 'warcio';
import { readWarc, type WarcEntry } from './warc.ts';

const PAGE = '<html><body><p>The bridge stays open.</p></body></html>';

interface Capture {
  readonly url?: string;
  readonly type?: 'response' | 'resource' | 'request';
  readonly status?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array;
}

/** A record as warcio, another reader and writer of the format, makes it. */
async function record({ url = 'https://ferry.example/bridge', type = 'response', ...capture }: Capture, gzip = false) {
  const { status = '200 OK', headers = { 'Content-Type': 'text/html; charset=utf-8' }, body = PAGE } = capture;
  async function* payload() {
    yield typeof body === 'string' ? new TextEncoder().encode(body) : body;
  }
  const made = WARCRecord.create(
    {
      url,
      type,
      date: '2026-05-04T10:00:00Z',
      warcHeaders: type === 'resource' ? { 'Content-Type': headers['Content-Type'] ?? '' } : {},
      ...(type === 'response' && { statusline: `HTTP/1.1 ${status}`, httpHeaders: headers }),
    },
    payload(),
  );
  return Buffer.from(await WARCSerializer.serialize(made, { gzip }));
}

async function read(...pieces: Uint8Array[]): Promise<WarcEntry[]> {
  async function* stream() {
    yield* pieces;
  }
  const entries: WarcEntry[] = [];
  for await (const entry of readWarc(stream())) entries.push(entry);
  return entries;
}

const pageOf = (entry: WarcEntry | undefined) => (entry && 'page' in entry ? entry.page : undefined);

test('pages come with their address, date, media type and bytes', async () => {
  const [entry] = await read(await record({}));
  expect(entry).toMatchObject({
    record: 1,
    page: {
      address: 'https://ferry.example/bridge',
      capturedAt: '2026-05-04T10:00:00.000Z',
      mediaType: 'text/html; charset=utf-8',
    },
  });
  expect(Buffer.from(pageOf(entry)?.bytes ?? []).toString()).toBe(PAGE);
});

test('a compressed file has many members', async () => {
  const file = Buffer.concat([await record({}, true), await record({ url: 'https://ferry.example/2' }, true)]);
  expect((await read(file)).map((entry) => pageOf(entry)?.address)).toEqual([
    'https://ferry.example/bridge',
    'https://ferry.example/2',
  ]);
});

test('a stream may come in pieces of any size', async () => {
  const file = Buffer.concat([await record({}), await record({ type: 'resource' })]);
  const bytes = Array.from(file, (byte) => Uint8Array.of(byte));
  expect(await read(...bytes)).toHaveLength(2);
});

test('bodies lose the codings that they were sent with', async () => {
  const gzip = { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' };
  const chunked = { 'Content-Type': 'text/html', 'Transfer-Encoding': 'chunked' };
  const file = Buffer.concat([
    await record({ headers: gzip, body: gzipSync(PAGE) }),
    await record({ headers: gzip, body: PAGE }),
    await record({ headers: chunked, body: `${PAGE.length.toString(16)}\r\n${PAGE}\r\n0\r\n\r\n` }),
    await record({ headers: chunked, body: PAGE }),
  ]);
  const texts = (await read(file)).map((entry) => Buffer.from(pageOf(entry)?.bytes ?? []).toString());
  expect(texts).toEqual([PAGE, PAGE, PAGE, PAGE]);
});

test('everything that is no page is passed over', async () => {
  const file = Buffer.concat([
    await record({ type: 'request' }),
    await record({ status: '404 Not Found' }),
    await record({ headers: { 'Content-Type': 'image/png' } }),
    await record({ url: 'urn:note', type: 'resource' }),
    await record({ url: 'https://ferry.example/last' }),
  ]);
  expect((await read(file)).map((entry) => pageOf(entry)?.address)).toEqual(['https://ferry.example/last']);
});

describe('one clear error', () => {
  test('for a bomb, and the next record goes on', async () => {
    const headers = { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' };
    const bomb = await record({ headers, body: gzipSync(Buffer.alloc(40_000_000)) });
    const entries = await read(Buffer.concat([bomb, await record({})]));
    expect(entries).toMatchObject([{ error: { code: 'too-long' } }, { record: 2, page: {} }]);
  });

  test('for a file that breaks off', async () => {
    const file = await record({});
    expect(await read(file.subarray(0, file.length - 30))).toMatchObject([{ error: { code: 'warc' } }]);
    const packed = await record({}, true);
    await expect(read(packed.subarray(0, packed.length - 30))).rejects.toMatchObject({
      code: 'warc',
      message: 'its gzip data is damaged or breaks off',
    });
  });

  test.each([
    ['another file', 'The bridge stays open.'],
    ['nothing', ''],
    ['a record without a length', 'WARC/1.0\r\nWARC-Type: response\r\n\r\n'],
    ['a header without an end', `WARC/1.0\r\n${'A: b\r\n'.repeat(5000)}`],
  ])('for %s', async (_, text) => {
    await expect(read(Buffer.from(text))).rejects.toMatchObject({ code: 'warc', message: 'it is no WARC file' });
  });

  test('for what follows a record and is none', async () => {
    await expect(read(await record({}), Buffer.from('garbage\r\n'))).rejects.toThrow('record 2 does not begin');
  });
});
