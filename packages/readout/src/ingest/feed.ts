import { parseFeed } from 'feedsmith';
import { decode } from './decode.ts';
import { type FeedEntry, type FeedSource, readAtom, readJsonFeed, readRdf, readRss } from './feed-entries.ts';
import { IngestError } from './ingest-error.ts';
import { mediaTypeOf } from './media-type.ts';
import { withoutDoctype } from './xml-doctype.ts';

export type { FeedEntry, FeedText } from './feed-entries.ts';

/** A feed as its publisher gives it. */
export interface FeedContent {
  readonly title: string | null;
  /** ISO 639-1. */
  readonly language: string | null;
  /** In the order of the feed; most have the latest first. */
  readonly entries: readonly FeedEntry[];
}

/** Entries beyond these are not read: no newsroom announces more at a time. */
const MAX_ENTRIES = 2000;

/** Media types that are feeds and nothing else. */
const FEED_TYPES = new Set([
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/feed+json',
]);

/** Whether bytes are a feed: by the media type, or else by how they begin. */
export function isFeed(bytes: Uint8Array, mediaType?: string): boolean {
  if (FEED_TYPES.has(mediaTypeOf(mediaType).type)) return true;
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1').replaceAll('\0', '');
  if (/^[^<{]{0,8}\s*\{/.test(head)) return /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\//.test(head);
  const root = /^[^<]{0,8}(?:\s*<(?:\?[^>]*|!--[\s\S]*?--|!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*)>)*\s*<([\w:-]+)/i.exec(
    head,
  );
  return root !== null && /^(?:rss|(?:\w+:)?feed|rdf:RDF)$/i.test(root[1] ?? '') && /rss|atom|purl\.org/i.test(head);
}

/**
 * Reads RSS, Atom, RDF and JSON feeds. Entities that a feed declares itself are not expanded.
 * @param address where it was fetched from, to make its links absolute
 * @throws {IngestError} `feed` where it is damaged
 */
export function readFeed(
  bytes: Uint8Array,
  origin: { readonly mediaType?: string; readonly address?: string } = {},
): FeedContent {
  const charset = mediaTypeOf(origin.mediaType).charset ?? declaredEncoding(bytes);
  const { text } = decode(bytes, charset);
  const { title, language, entries } = parsed(withoutDoctype(text), origin.address);
  return { title, language, entries: entries.slice(0, MAX_ENTRIES) };
}

function parsed(text: string, address: string | undefined): FeedSource {
  try {
    const { format, feed } = parseFeed(text.trimStart(), { maxItems: MAX_ENTRIES });
    switch (format) {
      case 'rss':
        return readRss(feed, address);
      case 'atom':
        return readAtom(feed, address);
      case 'rdf':
        return readRdf(feed, address);
      case 'json':
        return readJsonFeed(feed, address);
    }
  } catch (cause) {
    if (cause instanceof IngestError) throw cause;
    const error = new IngestError('feed', 'it is no feed that can be read: RSS, Atom, RDF or JSON Feed is expected');
    error.cause = cause;
    throw error;
  }
}

/** The encoding of the XML declaration. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const label = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]{1,40})["']/i.exec(head)?.[1];
  return label && mediaTypeOf(`text/xml; charset=${label}`).charset;
}
