import type { parseFeed } from 'feedsmith';
import { decodeEntities } from './entities.ts';
import { parsePublished } from './published.ts';

/** One announcement of a feed. */
export interface FeedEntry {
  /** Absolute http(s) address of the article. */
  readonly link: string | null;
  readonly title: string | null;
  readonly author: string | null;
  /** Calendar day. */
  readonly published: string | null;
  /** ISO 8601 instant of its last change, where the feed tells one. */
  readonly updated: string | null;
  /** The whole article, where the feed carries it; a mere summary is none. */
  readonly content: FeedText | null;
}

export interface FeedText {
  readonly mediaType: 'text/html' | 'text/plain';
  readonly body: string;
}

/** A feed in one shape, whatever its format. */
export interface FeedSource {
  readonly title: string | null;
  readonly language: string | null;
  readonly entries: readonly FeedEntry[];
}

type Parsed = ReturnType<typeof parseFeed<string>>;
type FeedOf<Format extends Parsed['format']> = Extract<Parsed, { format: Format }>['feed'];

export function readRss(feed: FeedOf<'rss'>, address: string | undefined): FeedSource {
  const entries = (feed.items ?? []).map((item) => {
    const permalink = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
    const authors = [...(item.authors ?? []).map(({ name }) => name), ...(item.dc?.creators ?? [])];
    return entryOf(address ?? feed.link, {
      links: [item.link, permalink],
      title: item.title ?? item.dc?.titles?.[0],
      authors,
      published: item.pubDate ?? item.dc?.dates?.[0],
      updated: item.atom?.updated ?? item.dcterms?.modified?.[0],
      html: item.content?.encoded,
    });
  });
  return { title: plainText(feed.title), language: languageCode(feed.language), entries };
}

export function readAtom(feed: FeedOf<'atom'>, address: string | undefined): FeedSource {
  const entries = (feed.entries ?? []).map((entry) => {
    const { links = [], content } = entry;
    const article = links.find(({ rel = 'alternate' }) => rel === 'alternate') ?? links[0];
    const isText = content?.type === 'text' || content?.type === 'text/plain';
    return entryOf(address, {
      links: [article?.href, entry.id],
      title: entry.title?.value,
      authors: (entry.authors ?? feed.authors ?? []).map(({ name }) => name),
      published: entry.published ?? entry.updated,
      updated: entry.updated,
      ...(isText ? { text: content?.value } : { html: content?.value }),
    });
  });
  return { title: plainText(feed.title?.value), language: languageCode(feed.xml?.lang), entries };
}

export function readRdf(feed: FeedOf<'rdf'>, address: string | undefined): FeedSource {
  const entries = (feed.items ?? []).map((item) =>
    entryOf(address ?? feed.link, {
      links: [item.link, item.rdf?.about],
      title: item.title,
      authors: item.dc?.creators ?? [],
      published: item.dc?.dates?.[0],
      updated: item.dcterms?.modified?.[0],
      html: item.content?.encoded,
    }),
  );
  return { title: plainText(feed.title), language: languageCode(feed.dc?.languages?.[0]), entries };
}

export function readJsonFeed(feed: FeedOf<'json'>, address: string | undefined): FeedSource {
  const entries = (feed.items ?? []).map((item) =>
    entryOf(address ?? feed.home_page_url, {
      links: [item.url, item.id, item.external_url],
      title: item.title,
      authors: (item.authors ?? feed.authors ?? []).map(({ name }) => name),
      published: item.date_published,
      updated: item.date_modified,
      html: item.content_html,
      text: item.content_text,
    }),
  );
  return { title: plainText(feed.title), language: languageCode(feed.language), entries };
}

/** What the formats say of an entry, each in its own words. */
interface Told {
  readonly links: readonly (string | undefined)[];
  readonly title: string | undefined;
  readonly authors: readonly (string | undefined)[];
  readonly published: string | undefined;
  readonly updated: string | undefined;
  readonly html?: string | undefined;
  readonly text?: string | undefined;
}

function entryOf(base: string | undefined, told: Told): FeedEntry {
  const authors = new Set(told.authors.map((name) => plainText(name)).filter((name) => name !== null));
  return {
    link: firstAddress(told.links, base),
    title: plainText(told.title),
    author: authors.size > 0 ? [...authors].join(', ') : null,
    published: (told.published && parsePublished(told.published)) || null,
    updated: instantOf(told.updated),
    content: contentOf(told),
  };
}

function contentOf({ html, text }: Told): FeedText | null {
  if (html?.trim()) return { mediaType: 'text/html', body: html };
  return text?.trim() ? { mediaType: 'text/plain', body: text } : null;
}

/** An id is an address only where it is one by itself. */
function firstAddress([link, ...others]: readonly (string | undefined)[], base: string | undefined): string | null {
  const whole = [link && URL.canParse(link, base) ? new URL(link, base).href : undefined, ...others];
  for (const address of whole) if (address && /^https?:\/\//i.test(address) && URL.canParse(address)) return address;
  return null;
}

/** Titles are text with a few tags and references in it. */
function plainText(value: string | undefined): string | null {
  const text = decodeEntities((value ?? '').replace(/<\/?[a-z][^<>]{0,300}>/gi, ''))
    .replace(/\s+/g, ' ')
    .trim();
  return text && text.length <= 400 ? text : null;
}

function instantOf(value: string | undefined): string | null {
  const time = Date.parse(value ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function languageCode(tag: string | undefined): string | null {
  return /^([A-Za-z]{2,3})(?:[-_]|$)/.exec(tag?.trim() ?? '')?.[1]?.toLowerCase() ?? null;
}
