import type { Record } from 'readout/model';
import { dayInWords, RecordView } from 'readout/reading-room';
import { type KindedEntry, partsOf } from './parts.ts';

export const CITATION_FORMATS = ['text', 'Markdown', 'BibTeX', 'CSL'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** What a citation of an entry says. */
interface Cited {
  /** Who said it, and by way of whom: `Putin, according to Ushakov`. Null in the narrator’s own voice. */
  readonly who: string | null;
  readonly words: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly author: string | null;
  /** ISO date. */
  readonly published: string | null;
  readonly url: string | null;
  /** Permanent link of the entry. */
  readonly link: string;
}

/**
 * An entry to be cited elsewhere.
 * @param link its permanent address
 */
export function citation(record: Record, kinded: KindedEntry, format: CitationFormat, link: string): string {
  const cited = citedOf(record, kinded, link);
  switch (format) {
    case 'text':
      return `${saying(cited)} ${origin(cited)} ${cited.url ? `${cited.url} ` : ''}[${link}]`;
    case 'Markdown':
      return `> ${escaped(cited.words)}\n>\n> — ${cited.who === null ? '' : `${escaped(cited.who)}, in `}${markdownOrigin(cited)} ([entry](${link}))`;
    case 'BibTeX':
      return bibtex(cited, kinded.entry.id);
    case 'CSL':
      return JSON.stringify([csl(cited, kinded.entry.id)], null, 2);
  }
}

function citedOf(record: Record, kinded: KindedEntry, link: string): Cited {
  const { title, id, outlet, author, published, url } = record.document;
  const view = new RecordView(record);
  const via = kinded.kind === 'attributions' ? kinded.entry.id : 'via' in kinded.entry ? kinded.entry.via : null;
  const [who, ...through] = view.chain(via).reverse();
  const words = view.quote(partsOf(kinded).at(-1)?.spans ?? []);
  return {
    who: who === undefined ? null : [who, ...through.map((name) => `according to ${name}`)].join(', '),
    words,
    title: title ?? id,
    outlet,
    author,
    published,
    url,
    link,
  };
}

function saying({ who, words }: Cited): string {
  const quoted = /^[“"«]/.test(words) ? words : `“${words}”`;
  return who === null ? quoted : `${who}: ${quoted}`;
}

function origin({ title, outlet, author, published }: Cited): string {
  const parts = [author, `“${title}”`, outlet, published && dayInWords(published)].filter(Boolean);
  return `${parts.join(', ')}.`;
}

function markdownOrigin({ title, outlet, published, url }: Cited): string {
  const named = url && /^https?:\/\//i.test(url) ? `[${escaped(title)}](<${url}>)` : escaped(title);
  return [named, outlet && escaped(outlet), published && dayInWords(published)].filter(Boolean).join(', ');
}

/** Markdown’s own signs as plain characters. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
}

function bibtex(cited: Cited, id: string): string {
  const fields: readonly (readonly [string, string | null])[] = [
    ['author', cited.author],
    ['title', cited.title],
    ['journal', cited.outlet],
    ['date', cited.published],
    ['url', cited.url],
    ['note', `${saying(cited)} Entry ${id}: ${cited.link}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${bibtexText(value)}}`]));
  return `@article{readout-${id},\n${lines.join(',\n')}\n}`;
}

function bibtexText(text: string): string {
  return text.replace(/[\\{}]/g, ' ').replace(/[#$%&_]/g, '\\$&');
}

function csl(cited: Cited, id: string): object {
  const date = cited.published?.split('-').map(Number);
  return {
    id: `readout-${id}`,
    type: 'article-newspaper',
    title: cited.title,
    ...(cited.author && { author: [{ literal: cited.author }] }),
    ...(cited.outlet && { 'container-title': cited.outlet }),
    ...(date && { issued: { 'date-parts': [date] } }),
    URL: cited.url ?? cited.link,
    note: `${saying(cited)} ${cited.link}`,
  };
}
