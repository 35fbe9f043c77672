import type { DocumentInput } from './document-input.ts';
import { paragraphsOf } from './html-text.ts';
import { type ArticleData, articleData } from './json-ld.ts';
import { parsePublished } from './published.ts';
import { titleParts } from './title-parts.ts';
import { visibleDate } from './visible-date.ts';

/** What a page tells of itself. Absent fields are null. */
export type PageMetadata = Required<
  Pick<DocumentInput, 'title' | 'outlet' | 'author' | 'published' | 'url' | 'language'>
>;

/** Longer than this no title or name is. */
const MAX_LENGTH = 400;

/**
 * Reads JSON-LD first, then OpenGraph and other meta elements, then microdata and the page as it is shown.
 * @param address where the page was fetched from
 */
export function pageMetadata(document: Document, address?: string): PageMetadata {
  const meta = metaElements(document);
  const article = articleData(document);
  const lines = linesOf(document);
  const pageTitle = firstOf(textOf(document, 'title'));
  const parts = pageTitle === null ? null : titleParts(pageTitle, lines, firstOf(textOf(document, 'h1')));
  const outlet = firstOf(
    article.publisher,
    meta.get('og:site_name'),
    meta.get('publisher'),
    meta.get('dc.publisher'),
    microdataName(document, 'publisher'),
    meta.get('application-name'),
    parts?.outlet,
  );
  const title = firstOf(
    article.headline,
    meta.get('og:title'),
    meta.get('dc.title'),
    meta.get('citation_title'),
    meta.get('twitter:title'),
    textOf(document, '[itemprop=headline]'),
    parts?.headline,
    textOf(document, 'h1'),
    pageTitle,
  );
  const headline = title && withoutOutlet(title, outlet);
  return {
    title: headline,
    outlet,
    author: authorOf(document, article, meta),
    published: publishedOf(document, article, meta) ?? visibleDate(lines, headline),
    url: firstAddress(
      [
        document.querySelector('link[rel=canonical]')?.getAttribute('href'),
        article.url,
        meta.get('og:url'),
        document.querySelector('link[itemprop=mainEntityOfPage]')?.getAttribute('href'),
        address,
      ],
      address,
    ),
    language: languageCode(
      firstOf(
        document.documentElement?.getAttribute('lang'),
        article.language,
        meta.get('content-language'),
        meta.get('og:locale'),
      ),
    ),
  };
}

type Meta = ReadonlyMap<string, string>;

function authorOf(document: Document, article: ArticleData, meta: Meta): string | null {
  const told = firstOf(
    article.author,
    named(meta.get('author')),
    named(meta.get('article:author')),
    meta.get('dc.creator'),
    meta.get('citation_author'),
    meta.get('parsely-author'),
    meta.get('sailthru.author'),
    microdataName(document, 'author'),
    textOf(document, '[rel=author]'),
  );
  return told?.replace(/^by\s+/i, '') || null;
}

/** Names in meta elements under which pages give the date, the surest first. */
const DATE_NAMES = [
  'article:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'dc.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'citation_publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'og:published_time',
];

function publishedOf(document: Document, article: ArticleData, meta: Meta): string | null {
  const attribute = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name);
  return firstDate([
    article.published,
    ...DATE_NAMES.map((name) => meta.get(name)),
    attribute('[itemprop=datePublished]', 'datetime'),
    attribute('[itemprop=datePublished]', 'content'),
    attribute('time[pubdate]', 'datetime'),
    attribute('abbr.published[title]', 'title'),
    attribute('article time[datetime], header time[datetime], main time[datetime], time[datetime]', 'datetime'),
  ]);
}

/** The lines of the page as a whole; none of one too large to be walked for them. */
function linesOf(document: Document): readonly string[] {
  const body = document.querySelector('body');
  return body ? paragraphsOf(body).split('\n') : [];
}

/** Name of a person or organisation in microdata: the property itself, or its own property `name`. */
function microdataName(document: Document, property: string): string | null {
  const element = document.querySelector(`[itemprop=${property}]`);
  const name = element?.querySelector('[itemprop=name]') ?? element;
  return name ? (name.getAttribute('content') ?? name.textContent) : null;
}

/** Content of each meta element by its lower-case property, name, itemprop or http-equiv; the first one of a kind counts. */
function metaElements(document: Document): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const key = element.getAttribute(attribute)?.toLowerCase();
      if (key && !found.has(key)) found.set(key, element.getAttribute('content') ?? '');
    }
  }
  return found;
}

function textOf(document: Document, selector: string): string | null {
  return document.querySelector(selector)?.textContent ?? null;
}

function firstOf(...values: (string | null | undefined)[]): string | null {
  for (const value of values) {
    const text = value?.replace(/\s+/g, ' ').trim();
    if (text && text.length <= MAX_LENGTH) return text;
  }
  return null;
}

function firstDate(values: (string | null | undefined)[]): string | null {
  for (const value of values) {
    const day = value && parsePublished(value);
    if (day) return day;
  }
  return null;
}

/** The first absolute http(s) address; other schemes are no addresses of a page. */
function firstAddress(values: (string | null | undefined)[], base: string | undefined): string | null {
  for (const value of values) {
    if (!value || value.length > 2000 || !URL.canParse(value, base)) continue;
    const url = new URL(value, base);
    if (url.protocol === 'https:' || url.protocol === 'http:') return url.href;
  }
  return null;
}

/** Some pages give the address of a profile where the author's name belongs. */
function named(value: string | undefined): string | null {
  return value && !/^(?:https?:)?\/\//.test(value) ? value : null;
}

/** “Talks resume | The Paper” is titled “Talks resume”. */
function withoutOutlet(title: string, outlet: string | null): string {
  if (!outlet) return title;
  const parts = /^(.+?)\s+[|–—-]\s+([^|–—]+)$/.exec(title);
  return parts?.[2]?.trim().toLowerCase() === outlet.toLowerCase() ? (parts[1] as string) : title;
}

/** `en` of `en-GB` and `en_GB`. */
function languageCode(tag: string | null): string | null {
  return /^([A-Za-z]{2,3})(?:[-_]|$)/.exec(tag ?? '')?.[1]?.toLowerCase() ?? null;
}
