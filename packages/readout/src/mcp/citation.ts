import { z } from 'zod';
import type { DocumentSummary, Store } from '../archive.ts';
import type { Span } from '../model/index.ts';

/** Where something stands, so that a person can look it up. */
export const Citation = z.object({
  document: z.string().describe('id of the document'),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string().nullable().describe('day of publication'),
  address: z.string().describe('where it was published, else its address in the archive'),
  start: z.int().describe('offsets in the document’s text, UTF-16 code units'),
  end: z.int(),
  quote: z.string().describe('exactly the characters from start to end'),
});
export type Citation = z.infer<typeof Citation>;

/** The address of a document as a resource of this server. */
export function documentAddress(id: string): string {
  return `readout://documents/${encodeURIComponent(id)}`;
}

type Cited = Pick<DocumentSummary, 'id' | 'title' | 'outlet' | 'published' | 'url'>;

export function citationOf({ id, title, outlet, published, url }: Cited, text: string, { start, end }: Span): Citation {
  const address = url ?? documentAddress(id);
  return { document: id, title, outlet, published, address, start, end, quote: text.slice(start, end) };
}

/** Texts of documents, each read once. */
export class Texts {
  readonly #store: Store;
  readonly #read = new Map<string, Promise<string | null>>();

  constructor(store: Store) {
    this.#store = store;
  }

  async cite(document: Cited, span: Span): Promise<Citation> {
    const reading = this.#read.get(document.id) ?? this.#store.documents.text(document.id);
    this.#read.set(document.id, reading);
    return citationOf(document, (await reading) ?? '', span);
  }
}
