import type { Span } from '../../model/index.ts';
import type { Store } from '../../store/store.ts';
import { StoreError } from '../../store/store-error.ts';
import { passagesOf } from './passages.ts';

/** What statements are to be like: a passage or question in anybody’s words, or an entry that the archive has. */
export type SimilarQuestion = { readonly text: string } | { readonly document: string; readonly entry: string };

/** The words to compare with, and where they stand where they are the archive’s own. */
export interface Asked {
  readonly words: string;
  readonly place: (Span & { readonly document: string }) | null;
}

/**
 * @throws {StoreError} `request` for a text without words, `missing` for what the archive does not have
 */
export async function askedWith(store: Store, question: SimilarQuestion): Promise<Asked> {
  if ('text' in question) {
    if (/[\p{L}\p{N}]/u.test(question.text)) return { words: question.text, place: null };
    throw new StoreError('request', 'there is no word in the passage to compare with');
  }
  const { document, entry } = question;
  const corrected = await store.documents.record(document);
  if (corrected === null) throw new StoreError('missing', `there is no document ${document}`);
  const passage = passagesOf(corrected.record, []).find(({ entries }) => entries.includes(entry));
  if (passage === undefined)
    throw new StoreError('missing', `${document} has no attribution or position called ${JSON.stringify(entry)}`);
  const { words, start, end } = passage;
  return { words, place: { document, start, end } };
}
