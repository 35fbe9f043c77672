import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFeed, readFeed } from './feed.ts';
import { ingest } from './ingest.ts';
import { IngestError } from './ingest-error.ts';
import { readJsonl } from './jsonl.ts';
import { readWarc } from './warc.ts';

// Whatever comes in: a result or one clear error, in time. FUZZ_RUNS=10000 tries as many cases of each kind.

/** Cases of each kind in an ordinary run; pages take the longest. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 150);
/** Milliseconds that no input may take longer than. */
const LONGEST = 5000;

const LAYOUTS = new URL('layouts/', import.meta.url);
const pages = readdirSync(LAYOUTS)
  .filter((name) => name.endsWith('.html'))
  .map((name) => readFileSync(new URL(name, LAYOUTS)));

const TAGS =
  'a article b body br div dl dt font h1 html li main meta ol p script span svg table td template time title tr'.split(
    ' ',
  );
const ATTRIBUTES = [
  'class="share"',
  'hidden',
  'itemprop="author"',
  'href="//["',
  'lang=x',
  'datetime=2026',
  'style="',
  "id='",
];
const MARKUP = [
  '<',
  '>',
  '</',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE',
  '&',
  '&#x110000;',
  '&amp;',
  '"',
  '\0',
  '\ud800',
];

const text = fc.string({ unit: 'binary', maxLength: 20 });
const tag = fc
  .tuple(
    fc.constantFrom(...TAGS),
    fc.subarray(ATTRIBUTES, { maxLength: 3 }),
    fc.constantFrom('<', '</'),
    fc.constantFrom('>', '/>', ''),
  )
  .map(([name, attributes, open, close]) => `${open}${[name, ...attributes].join(' ')}${close}`);
const soup = fc
  .array(fc.oneof(tag, text, fc.constantFrom(...MARKUP)), { maxLength: 60 })
  .map((parts) => parts.join(''));

/** A whole input with a few places of it cut out, doubled, or overwritten. */
function damaged(whole: Uint8Array): fc.Arbitrary<Uint8Array> {
  const place = fc.record({
    at: fc.nat({ max: Math.max(0, whole.length - 1) }),
    length: fc.nat({ max: 40 }),
    instead: fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      soup.map((part) => new TextEncoder().encode(part.slice(0, 40))),
    ),
  });
  return fc
    .array(place, { maxLength: 6 })
    .map((places) =>
      places.reduce(
        (bytes, { at, length, instead }) =>
          Buffer.concat([bytes.subarray(0, at), instead, bytes.subarray(at + length)]),
        whole,
      ),
    );
}

/** Reads and lets through what an input may be refused with. */
async function readable(read: () => unknown): Promise<void> {
  const began = Date.now();
  try {
    await read();
  } catch (error) {
    expect(error).toBeInstanceOf(IngestError);
    expect((error as Error).message).not.toMatch(/\n|undefined|\[object/);
  }
  expect(Date.now() - began).toBeLessThan(LONGEST);
}

async function drained(entries: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of entries);
}

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const options = { timeout: RUNS * 100 + 60_000 };

test('pages', options, async () => {
  const page = fc.oneof(
    soup.map((part) => Buffer.from(part)),
    fc.constantFrom(...pages).chain(damaged),
    fc.uint8Array({ maxLength: 200 }),
  );
  await fc.assert(
    fc.asyncProperty(
      page,
      fc.constantFrom(undefined, 'text/html', 'text/html; charset=utf-16'),
      async (bytes, mediaType) => {
        await readable(() => {
          const { text: main, ...metadata } = ingest(bytes, {
            name: 'page.html',
            address: 'https://a.example/',
            ...(mediaType && { mediaType }),
          });
          expect(main.trim()).not.toBe('');
          for (const value of Object.values(metadata)) if (value !== null) expect(typeof value).toBe('string');
        });
      },
    ),
    { numRuns: RUNS },
  );
});

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title><link>https://a.example/</link><description>d</description><item><title>One</title><link>https://a.example/1</link><pubDate>Mon, 04 May 2026 10:00:00 GMT</pubDate><content:encoded><![CDATA[<p>x</p>]]></content:encoded></item></channel></rss>`;
const ATOM = `<!DOCTYPE feed [<!ENTITY a "b">]><feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>urn:1</id><updated>2026-05-04T10:00:00Z</updated><entry><id>urn:2</id><title>&a;</title><link href="/1"/><updated>2026-05-04T10:00:00Z</updated></entry></feed>`;
const JSON_FEED = `{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","url":"https://a.example/1","content_html":"<p>x</p>"}]}`;

test('feeds', options, async () => {
  const feed = fc.oneof(
    fc.constantFrom(RSS, ATOM, JSON_FEED).chain((whole) => damaged(Buffer.from(whole))),
    fc.uint8Array({ maxLength: 200 }),
  );
  await fc.assert(
    fc.asyncProperty(feed, async (bytes) => {
      await readable(() => {
        isFeed(bytes);
        for (const { link } of readFeed(bytes, { address: 'https://a.example/feed' }).entries)
          if (link !== null) expect(link).toMatch(/^https?:/i);
      });
    }),
    { numRuns: RUNS * 4 },
  );
});

const HTTP = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n';
const RECORD = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\nWARC-Date: 2026-05-04T10:00:00Z\r\nContent-Type: application/http\r\nContent-Length: ${HTTP.length}\r\n\r\n${HTTP}\r\n\r\n`;

test('WARC files', options, async () => {
  const plain = Buffer.from(RECORD.repeat(3));
  const packed = Buffer.concat([gzipSync(RECORD), gzipSync(RECORD)]);
  const file = fc.oneof(
    damaged(plain),
    damaged(plain).map((bytes) => gzipSync(bytes)),
    damaged(packed),
    fc.uint8Array({ maxLength: 200 }),
  );
  await fc.assert(
    fc.asyncProperty(file, fc.integer({ min: 1, max: 1000 }), async (bytes, size) => {
      await readable(() => drained(readWarc(inPieces(bytes, size))));
    }),
    { numRuns: RUNS * 4 },
  );
});

test('lines of JSON', options, async () => {
  const line = fc.oneof(
    fc.json(),
    fc
      .record({ id: fc.jsonValue(), text: fc.jsonValue(), published: fc.jsonValue() }, { requiredKeys: [] })
      .map((value) => JSON.stringify(value)),
    text,
  );
  const file = fc.oneof(
    fc.array(line).map((lines) => Buffer.from(lines.join('\n'))),
    fc.uint8Array({ maxLength: 200 }),
  );
  await fc.assert(
    fc.asyncProperty(file, fc.integer({ min: 1, max: 100 }), async (bytes, size) => {
      await readable(() => drained(readJsonl(inPieces(bytes, size))));
    }),
    { numRuns: RUNS * 4 },
  );
});
