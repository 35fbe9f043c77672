import { type EntryKind, type Record, type Span, textsOf } from '../model/index.ts';
import { entryOf, evidenceOfEntry } from './corrections/anchor.ts';
import { type Json, mapEntry } from './corrections/references.ts';

/** Text of spans on one line, gaps shown by an ellipsis. */
export function quoteOf(text: string, spans: readonly Span[]): string {
  return textsOf(text, spans)
    .map((part) => part.replace(/\s+/g, ' '))
    .join(' … ');
}

/** The words that an entry stands on; of an entity, its name. */
export function wordsOfEntry(record: Record, kind: EntryKind, id: string): string {
  if (kind === 'entities') return record.entities.find((entity) => entity.id === id)?.name ?? id;
  return quoteOf(record.document.text, evidenceOfEntry(record, kind, id));
}

/** The fields of an entry with words in place of ids and offsets: the same in two records where they say the same. */
export function readableFields(record: Record, kind: EntryKind, id: string): { readonly [field: string]: string } {
  const found = entryOf(record, id, [kind]);
  if (!found) return {};
  const named = mapEntry(kind, found[1] as unknown as Json, (reference, target) =>
    typeof reference === 'string' ? wordsOfEntry(record, target, reference) : reference,
  );
  if (typeof named !== 'object' || named === null || Array.isArray(named)) return {};
  const fields: { [field: string]: string } = {};
  for (const [field, value] of Object.entries(named))
    if (field !== 'id' && field !== 'confidence') fields[field] = inWords(record.document.text, value);
  return fields;
}

function inWords(text: string, value: Json): string {
  if (value === null) return 'none';
  if (Array.isArray(value)) {
    if (value.every(isSpan)) return quoteOf(text, value as unknown as Span[]);
    return value.map((part) => inWords(text, part)).join('; ');
  }
  if (typeof value !== 'object') return String(value);
  return Object.values(value)
    .map((part) => inWords(text, part))
    .join(', ');
}

function isSpan(value: Json): boolean {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}
