import type { Record } from '../model/record.ts';

/** A document on its way out: its record, and what formats tell of where it came from. */
export interface Exported {
  readonly record: Record;
  /** Its canonical web address; null where it has none. */
  readonly address: string | null;
  /** ISO 8601 instant at which the text was what it is here; null where that is not known. */
  readonly seenAt: string | null;
  /** Where the bytes that the text was taken from can be had; null where nowhere. */
  readonly cached: string | null;
  /** Ids of the entries that are asked for; null for all of them. */
  readonly entries: ReadonlySet<string> | null;
  /** What people said of entries, by their ids. */
  readonly reviews: ReadonlyMap<string, 'accepted' | 'changed' | 'added'>;
}

/** A record that stands alone, as `annotate` makes it. */
export function exportedRecord(record: Record): Exported {
  const { url } = record.document;
  const address = url === null ? null : webAddress(url);
  return { record, address, seenAt: null, cached: null, entries: null, reviews: new Map() };
}

/** An http(s) address without its user’s name, as RFC 3986 writes it, which is stricter than browsers are; null for another one. */
export function webAddress(address: string): string | null {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return null;
  const rest = `${url.pathname}${url.search}${url.hash}`;
  return url.origin + rest.replace(/%(?![\da-f]{2})|[[\]{}|\\^`"<>]/gi, (character) => encodeURIComponent(character));
}

export function isAskedFor({ entries }: Exported, { id }: { readonly id: string }): boolean {
  return entries === null || entries.has(id);
}

/** What a document is called on the web: its canonical address, else a name of its own. */
export function documentIri({ address, record }: Exported): string {
  return address ?? documentUrn(record);
}

/** `urn:readout:document:bridge-talks` */
export function documentUrn({ document }: Record): string {
  return `urn:readout:document:${escapedId(document.id)}`;
}

/** `urn:readout:entry:bridge-talks:a1` */
export function entryUrn({ document }: Record, { id }: { readonly id: string }): string {
  return `urn:readout:entry:${escapedId(document.id)}:${escapedId(id)}`;
}

/** An id within an address. An unpaired surrogate, which no address can hold, becomes U+FFFD. */
function escapedId(id: string): string {
  return encodeURIComponent(id.toWellFormed());
}
