import type { Attribution } from '../model/attribution.ts';
import type { Record } from '../model/record.ts';
import { textsOf } from '../model/span.ts';
import { RecordView } from './record-view.ts';

/** A reference as CSL-JSON has it (Citation Style Language 1.0.2): what Zotero, pandoc and citeproc read. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper' | 'webpage';
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly 'container-title'?: string;
  readonly issued?: { readonly 'date-parts': readonly [readonly [number, number, number]] };
  readonly accessed?: { readonly 'date-parts': readonly [readonly [number, number, number]] };
  readonly URL?: string;
  readonly language: string;
  /** What is cited of it: the words and whose they are. */
  readonly note?: string;
}

/** What may be told of a document beside its record. */
export interface CitationSource {
  readonly address: string | null;
  /** ISO 8601 instant at which it was read. */
  readonly seenAt: string | null;
}

/**
 * A citation of a document; of one of its statements, with its words in `note`. Runs in a browser.
 * @param attribution the statement that is cited; null for the document as a whole
 */
export function cslOf(record: Record, source: CitationSource, attribution: Attribution | null = null): CslItem {
  const { id, title, author, outlet, published, language, url } = record.document;
  const address = source.address ?? url;
  return {
    id: attribution === null ? id : `${id}-${attribution.id}`,
    type: outlet === null ? 'webpage' : 'article-newspaper',
    title: title ?? id,
    ...(author && { author: [{ literal: author }] }),
    ...(outlet && { 'container-title': outlet }),
    ...(published && { issued: datePartsOf(published) }),
    ...(source.seenAt && { accessed: datePartsOf(source.seenAt) }),
    ...(address && { URL: address }),
    language,
    ...(attribution && { note: quotedStatement(record, attribution) }),
  };
}

/** `Daniel Otieno (according to Anna Berg): that ‘Kenya will not move its boats’`; no quotation marks but those of the text. */
export function quotedStatement(record: Record, attribution: Attribution): string {
  const view = new RecordView(record);
  const chain = view.chain(attribution.via);
  const according = chain.length > 0 ? ` (according to ${chain.join(' → ')})` : '';
  const words = textsOf(record.document.text, attribution.content).join(' … ');
  return `${view.source(attribution)}${according}: ${words}`;
}

/** A citation in one line for a footnote: `“Harbour talks,” The Paper, 13 May 2026, https://…`. */
export function citationLine(item: CslItem): string {
  const [day] = item.issued?.['date-parts'] ?? [];
  const date =
    day &&
    new Date(Date.UTC(day[0], day[1] - 1, day[2])).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const parts = [item.author?.[0]?.literal, `“${item.title}”`, item['container-title'], date, item.URL, item.note];
  return parts.filter((part) => part).join(', ');
}

/** The numbers of `2026-05-13`, of an instant those of its day in UTC. */
function datePartsOf(date: string): { readonly 'date-parts': readonly [readonly [number, number, number]] } {
  const [year = 0, month = 0, day = 0] = date.slice(0, 10).split('-').map(Number);
  return { 'date-parts': [[year, month, day]] };
}
