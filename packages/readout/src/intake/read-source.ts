import { createReadStream } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { isWebAddress } from '../fetch/web-address.ts';
import { readAll, readPieces, STDIN } from '../ingest/bytes.ts';
import type { CheckedInput } from '../ingest/document-input.ts';
import { isFeed, readFeed } from '../ingest/feed.ts';
import { IngestError } from '../ingest/ingest-error.ts';
import { readJsonl } from '../ingest/jsonl.ts';
import { inItsLanguage } from '../ingest/language.ts';
import { isWarc, readWarc, type WarcPage } from '../ingest/warc.ts';
import { mediaTypeByName } from './files.ts';
import { readDocument, type Source } from './read-document.ts';
import { readFeedEntries } from './read-feed.ts';
import { caught, type Reading, type ReadingContext } from './reading.ts';
import { filledFrom, type ReadingOptions } from './reading-options.ts';

/** What a file, an address or standard input holds: a document, the articles of a feed, the pages of a WARC file, lines of JSON. */
export function readSource(source: string, context: ReadingContext): AsyncGenerator<Reading> {
  const name = source === STDIN ? 'standard input' : source;
  if (isWebAddress(source)) return caught(name, readAddress(source, context));
  if (context.options.input === 'jsonl') return caught(name, readLines(readPieces(source), name, context));
  return caught(name, readFile(source, name, context));
}

async function* readAddress(address: string, context: ReadingContext): AsyncGenerator<Reading> {
  const page = await context.fetcher.fetch(address, context.signal);
  yield* readBytes({ ...page, name: address, origins: [address] }, context);
}

/** The article at an address, and nothing else. */
export function readArticle(address: string, context: ReadingContext): AsyncGenerator<Reading> {
  async function* article(): AsyncGenerator<Reading> {
    const page = await context.fetcher.fetch(address, context.signal);
    const { bytes, mediaType } = page;
    if (isWarc(new URL(page.address).pathname, mediaType, bytes) || isFeed(bytes, mediaType))
      throw new IngestError('kind', 'it is a feed or a WARC file, not an article');
    const incoming = readDocument({ ...page, name: address, origins: [address] }, context.options);
    yield { kind: 'incoming', incoming };
  }
  return caught(address, article());
}

async function* readFile(file: string, name: string, context: ReadingContext): AsyncGenerator<Reading> {
  const isStdin = file === STDIN;
  if (!isStdin && isWarc(file)) {
    yield* readPages(createReadStream(file), name, context);
    return;
  }
  const mediaType = isStdin ? undefined : mediaTypeByName(file);
  yield* readBytes(
    {
      name,
      bytes: await readAll(file),
      // What a file is called says less than what a server says: a page may be called .txt or .xml.
      mediaType: undefined,
      storedAs: mediaType,
      address: null,
      fetchedAt: new Date().toISOString(),
      id: isStdin ? undefined : basename(file, extname(file)),
      origins: isStdin ? [] : [pathToFileURL(resolve(file)).href],
    },
    context,
  );
}

/** What the bytes hold, by their media type, their name and how they begin. */
export async function* readBytes(source: Source, context: ReadingContext): AsyncGenerator<Reading> {
  const { name, bytes, mediaType, address } = source;
  if (isWarc(address === null ? name : new URL(address).pathname, mediaType, bytes)) {
    yield* readPages(Readable.from([bytes]), name, context);
  } else if (isFeed(bytes, mediaType)) {
    const feed = readFeed(bytes, { ...(mediaType && { mediaType }), ...(address && { address }) });
    yield* readFeedEntries(feed, name, context);
  } else {
    yield { kind: 'incoming', incoming: readDocument(source, context.options) };
  }
}

/** The pages of a WARC file. */
async function* readPages(
  pieces: AsyncIterable<Uint8Array>,
  name: string,
  context: ReadingContext,
): AsyncGenerator<Reading> {
  for await (const entry of readWarc(pieces)) {
    const place = `${name}, record ${entry.record}`;
    if ('error' in entry) yield { kind: 'failed', name: place, error: entry.error };
    else yield* caught(`${place} (${entry.page.address})`, readPage(entry.page, context));
  }
}

async function* readPage(
  { address, bytes, mediaType, capturedAt: fetchedAt }: WarcPage,
  { options }: ReadingContext,
): AsyncGenerator<Reading> {
  const source = { name: address, bytes, mediaType, address, fetchedAt, origins: [] };
  yield { kind: 'incoming', incoming: readDocument(source, options) };
}

/** Lines of JSON. A line with an id is the same document whenever that id comes again. */
async function* readLines(
  pieces: AsyncIterable<Uint8Array>,
  name: string,
  { options }: ReadingContext,
): AsyncGenerator<Reading> {
  for await (const line of readJsonl(pieces)) {
    const place = `${name}, line ${line.line}`;
    if ('error' in line) yield { kind: 'failed', name: place, error: line.error };
    else yield* caught(place, readLine(line.input, place, options));
  }
}

async function* readLine(line: CheckedInput, place: string, options: ReadingOptions): AsyncGenerator<Reading> {
  const input = inItsLanguage(filledFrom(line, options), options.force);
  const origins = input.id === undefined ? [] : [`id:${input.id}`];
  yield { kind: 'incoming', incoming: { name: input.id ?? input.title ?? place, input, origins, snapshot: null } };
}
