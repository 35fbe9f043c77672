import type { DocumentInput } from './document-input.ts';
import { articleData } from './json-ld.ts';
import { parsePublished } from './published.ts';

/** What a page tells of itself. Absent fields are null. */
export type PageMetadata = Required<
  Pick<DocumentInput, 'title' | 'outlet' | 'author' | 'published' | 'url' | 'language'>
>;

/** Longer than this no title or name is. */
const MAX_LENGTH = 400;

/** Reads JSON-LD first, then OpenGraph and other meta elements, then the page itself. */
export function pageMetadata(document: Document, address?: string): PageMetadata {
  const meta = metaElements(document);
  const article = articleData(document);
  const outlet = firstOf(
    article.publisher,
    meta.get('og:site_name'),
    meta.get('publisher'),
    meta.get('dc.publisher'),
    meta.get('application-name'),
  );
  const title = firstOf(
    article.headline,
    meta.get('og:title'),
    meta.get('dc.title'),
    meta.get('twitter:title'),
    textOf(document, 'h1'),
    textOf(document, 'title'),
  );
  return {
    title: title && withoutOutlet(title, outlet),
    outlet,
    author: withoutBy(
      firstOf(
        article.author,
        named(meta.get('author')),
        named(meta.get('article:author')),
        meta.get('dc.creator'),
        meta.get('parsely-author'),
        textOf(document, '[rel=author]'),
        textOf(document, '[itemprop=author]'),
      ),
    ),
    published: firstDate([
      article.published,
      meta.get('article:published_time'),
      meta.get('datepublished'),
      meta.get('date'),
      meta.get('pubdate'),
      meta.get('publishdate'),
      meta.get('publish-date'),
      meta.get('dc.date'),
      meta.get('dc.date.issued'),
      meta.get('dcterms.issued'),
      meta.get('parsely-pub-date'),
      meta.get('sailthru.date'),
      meta.get('og:published_time'),
      document.querySelector('[itemprop=datePublished]')?.getAttribute('datetime'),
      document.querySelector('time[pubdate]')?.getAttribute('datetime'),
      document
        .querySelector('article time[datetime], header time[datetime], main time[datetime], time[datetime]')
        ?.getAttribute('datetime'),
    ]),
    url: firstAddress(
      [document.querySelector('link[rel=canonical]')?.getAttribute('href'), article.url, meta.get('og:url'), address],
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

function withoutBy(author: string | null): string | null {
  return author?.replace(/^by\s+/i, '') || null;
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
