import { type Attribution, type Record, type Span, sliceSpan } from '../../model/index.ts';
import type { DocumentSummary } from '../../store/documents.ts';
import type { Store } from '../../store/store.ts';

/** Words of a document, and where they stand. */
export interface Passage {
  readonly document: string;
  readonly spans: readonly Span[];
  readonly quote: string;
}

/** Whose word something is: the innermost attribution that it stands in. */
export interface Voice {
  readonly attribution: string;
  /** Null where the text names nobody. */
  readonly speaker: string | null;
  readonly act: Attribution['act'];
  readonly polarity: Attribution['polarity'];
  readonly certainty: Attribution['certainty'];
}

/** What lists show of a document. */
export type Source = Pick<DocumentSummary, 'id' | 'title' | 'outlet' | 'published'>;

export function passageOf({ document }: Record, spans: readonly Span[]): Passage {
  const quote = spans
    .map((span) => sliceSpan(document.text, span))
    .join(' … ')
    .replace(/\s+/g, ' ');
  return { document: document.id, spans, quote };
}

export function sourceOf({ document: { id, title, outlet, published } }: Record): Source {
  return { id, title, outlet, published };
}

/** Null for the narrator’s own word. */
export function voiceOf(record: Record, via: string | null): Voice | null {
  const attribution = record.attributions.find(({ id }) => id === via);
  if (attribution === undefined) return null;
  const { id, source, act, polarity, certainty } = attribution;
  const speaker = source === null ? null : (nameOf(record, source.entity) ?? passageOf(record, source.spans).quote);
  return { attribution: id, speaker, act, polarity, certainty };
}

export function nameOf(record: Record, entity: string | null): string | null {
  return record.entities.find(({ id }) => id === entity)?.name ?? null;
}

/** The records of documents as people corrected them, in the order of publication; those that are gone are left out. */
export async function recordsOf(store: Store, ids: Iterable<string>): Promise<Record[]> {
  const records: Record[] = [];
  for (const id of new Set(ids)) {
    const corrected = await store.documents.record(id);
    if (corrected) records.push(corrected.record);
  }
  return records.sort((a, b) => (a.document.published ?? '').localeCompare(b.document.published ?? ''));
}
