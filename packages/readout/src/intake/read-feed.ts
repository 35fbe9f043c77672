import { FetchError } from '../fetch/fetch-error.ts';
import { type FeedContent, type FeedEntry, type FeedText, isFeed } from '../ingest/feed.ts';
import { IngestError } from '../ingest/ingest-error.ts';
import { readDocument, type Source } from './read-document.ts';
import { caught, type Reading, type ReadingContext } from './reading.ts';

/** A text of so many words is an article, not its announcement. */
const MIN_WORDS = 100;
/** How announcements end that break off. */
const BREAKS_OFF =
  /(?:…|\.\.\.|\[(?:…|\.\.\.|&#8230;|&hellip;)\]|(?:read|continue reading|full story)[^.<>]{0,60})\s*$/i;

/** The articles that a feed announces, the oldest first: the newest state of a changed article is filed last. */
export async function* readFeedEntries(
  feed: FeedContent,
  name: string,
  context: ReadingContext,
): AsyncGenerator<Reading> {
  for (const [i, entry] of feed.entries.entries().toArray().reverse()) {
    const called = entry.link ?? `${name}, entry ${i + 1}`;
    yield* caught(called, readEntry(entry, called, feed, context));
  }
}

async function* readEntry(
  entry: FeedEntry,
  name: string,
  feed: FeedContent,
  context: ReadingContext,
): AsyncGenerator<Reading> {
  const { link, content } = entry;
  if (link !== null && (await context.isKnown(link, entry.updated))) {
    yield { kind: 'known', name };
  } else if (content !== null && (link === null || isWhole(content))) {
    yield fromContent(content, entry, name, feed, context);
  } else if (link !== null) {
    yield await fromPage(link, entry, name, feed, context);
  } else {
    throw new IngestError('empty', 'the entry has neither an address nor a text');
  }
}

/** The article’s page; where it cannot be had, what the feed itself gives of it. */
async function fromPage(
  link: string,
  entry: FeedEntry,
  name: string,
  feed: FeedContent,
  context: ReadingContext,
): Promise<Reading> {
  try {
    const page = await context.fetcher.fetch(link, context.signal);
    if (isFeed(page.bytes, page.mediaType)) throw new IngestError('kind', 'it leads to a feed, not to an article');
    const { address, bytes, mediaType, fetchedAt } = page;
    return incoming(
      { name, bytes, mediaType, address, fetchedAt, origins: [link], told: toldBy(entry, feed) },
      context,
    );
  } catch (error) {
    if (entry.content === null || !(error instanceof FetchError) || error.code === 'cancelled') throw error;
    return fromContent(entry.content, entry, name, feed, context);
  }
}

function fromContent(
  { body, mediaType }: FeedText,
  entry: FeedEntry,
  name: string,
  feed: FeedContent,
  context: ReadingContext,
): Reading {
  return incoming(
    {
      name,
      bytes: Buffer.from(body),
      mediaType: `${mediaType}; charset=utf-8`,
      address: entry.link,
      fetchedAt: new Date().toISOString(),
      origins: [],
      told: toldBy(entry, feed),
    },
    context,
  );
}

function incoming(source: Source, { options }: ReadingContext): Reading {
  return { kind: 'incoming', incoming: readDocument(source, options) };
}

function toldBy({ title, author, published }: FeedEntry, feed: FeedContent) {
  return { title, author, published, outlet: feed.title };
}

/** Whether the feed carries the article itself. */
function isWhole({ body }: FeedText): boolean {
  const text = body.replace(/<[^<>]{0,2000}>/g, ' ').trim();
  return text.split(/\s+/).length >= MIN_WORDS && !BREAKS_OFF.test(text.slice(-200));
}
