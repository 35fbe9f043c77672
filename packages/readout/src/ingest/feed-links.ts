import { decode } from './decode.ts';
import { declaredCharset, parsePage } from './html.ts';

/** Addresses of the feeds that a page names in its head (`<link rel="alternate">`), the first one first; none where it is no page. */
export function feedLinks(bytes: Uint8Array, address: string): string[] {
  const document = parsePage(decode(bytes, declaredCharset(bytes)).text);
  const links = [...document.querySelectorAll('link[rel~=alternate][type][href]')]
    .filter((link) => /(?:rss|atom|feed)\+(?:xml|json)$/i.test(link.getAttribute('type')?.trim() ?? ''))
    .map((link) => link.getAttribute('href') ?? '');
  return links.filter((href) => URL.canParse(href, address)).map((href) => new URL(href, address).href);
}
