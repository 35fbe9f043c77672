import { Anchor, type EntryKind, QuotedSpan, type Record } from '../../model/index.ts';
import { anchorOf, findAnchor, quoted, relocate } from './anchor.ts';
import { type Json, mapEntry, mapReferences } from './references.ts';

/** A value or why there is none, in words. */
export type Converted = { readonly value: Json } | { readonly misfit: string };

/** Part of an entry in terms that outlive its record: anchors in place of ids, quotations beside offsets. */
export function toPortable(record: Record, kind: EntryKind, field: string | null, value: Json): Converted {
  const missing: string[] = [];
  const named = mapAny(kind, field, value, (reference, target) => {
    const anchor = typeof reference === 'string' ? anchorOf(record, target, reference) : null;
    if (anchor === null) missing.push(`there is no ${JSON.stringify(reference)} among the ${target}`);
    return anchor as unknown as Json;
  });
  const placed = mapSpans(named, ({ start, end, ...rest }) => ({
    ...rest,
    ...quoted(record.document.text, { start, end }),
  }));
  const [misfit] = missing;
  return misfit === undefined ? { value: placed } : { misfit };
}

/** The same in the terms of a record: ids and offsets. */
export function fromPortable(record: Record, kind: EntryKind, field: string | null, value: Json): Converted {
  const missing: string[] = [];
  const named = mapAny(kind, field, value, (reference, target) => {
    const anchor = Anchor.safeParse(reference);
    const id = anchor.success ? findAnchor(record, anchor.data) : null;
    if (id === null) missing.push(`what it names among the ${target} is not in the record`);
    return id;
  });
  const placed = mapSpans(named, (span) => {
    const wanted = QuotedSpan.safeParse(span);
    const found = wanted.success ? relocate(record.document.text, wanted.data) : null;
    if (found === null) missing.push(`the text has no ${JSON.stringify(wanted.data?.quote ?? '')}`);
    const { quote: _, ...rest } = span;
    return { ...rest, ...found };
  });
  const [misfit] = missing;
  return misfit === undefined ? { value: placed } : { misfit };
}

function mapAny(
  kind: EntryKind,
  field: string | null,
  value: Json,
  replace: (reference: Json, target: EntryKind) => Json,
): Json {
  if (field === null) return mapEntry(kind, value, replace);
  return kind === 'times' ? value : mapReferences(value, field, replace);
}

type SpanLike = { [key: string]: Json } & { start: number; end: number };

/** Everything with a start and an end, replaced. */
function mapSpans(value: Json, replace: (span: SpanLike) => Json): Json {
  if (Array.isArray(value)) return value.map((part) => mapSpans(part, replace));
  if (typeof value !== 'object' || value === null) return value;
  if ('kind' in value && ('entity' in value || 'nth' in value)) return value;
  if (typeof value.start === 'number' && typeof value.end === 'number') return replace(value as SpanLike);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapSpans(part, replace)]));
}
