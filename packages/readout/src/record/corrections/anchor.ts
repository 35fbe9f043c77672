import {
  type Anchor,
  type Entity,
  type EntityName,
  type EntryKind,
  lengthOf,
  overlapOf,
  type QuotedSpan,
  type Record,
  type Span,
  sliceSpan,
} from '../../model/index.ts';

/** Share of common characters (Dice) from which on two entries of two records are the same one. */
const SAME = 0.5;

/** An entry of any kind, as far as all have it in common. */
export type AnyEntry = Record[EntryKind][number];

/** The entry with an id, and its kind; null where there is none. */
export function entryOf(record: Record, id: string, kinds: readonly EntryKind[]): [EntryKind, AnyEntry] | null {
  for (const kind of kinds) {
    const entry = record[kind].find((candidate) => candidate.id === id);
    if (entry) return [kind, entry];
  }
  return null;
}

/** What an entry is recognized by. */
export function anchorOf(record: Record, kind: EntryKind, id: string): Anchor | null {
  if (kind === 'entities') {
    const entity = record.entities.find((candidate) => candidate.id === id);
    return entity ? { kind, entity: nameOf(entity) } : null;
  }
  const spans = evidence(record, kind).get(id);
  if (!spans) return null;
  const same = [...evidence(record, kind)].filter(([, others]) => identical(others, spans)).map(([other]) => other);
  return { kind, spans: spans.map((span) => quoted(record.document.text, span)), nth: same.indexOf(id) };
}

/** Id of the entry that an anchor made on another record means; null where none fits. */
export function findAnchor(record: Record, anchor: Anchor): string | null {
  if (anchor.kind === 'entities') return findEntity(record, anchor.entity);
  const spans = anchor.spans.map((span) => relocate(record.document.text, span)).filter((span) => span !== null);
  if (spans.length === 0) return null;
  const scored = Array.from(evidence(record, anchor.kind), ([id, others]) => ({ id, score: likeness(spans, others) }));
  const best = Math.max(SAME, ...scored.map(({ score }) => score));
  const same = scored.filter(({ score }) => score === best);
  return (same[anchor.nth] ?? same.at(-1))?.id ?? null;
}

/** Id of the entity of that Wikidata id, else of that name and kind. */
export function findEntity(record: Record, { kind, name, ref }: EntityName): string | null {
  const byRef = ref === null ? undefined : record.entities.find((entity) => entity.ref === ref);
  const same = (entity: Entity) => entity.kind === kind && entity.name.toLowerCase() === name.toLowerCase();
  return (byRef ?? record.entities.find(same))?.id ?? null;
}

export function nameOf({ kind, name, ref }: Entity): EntityName {
  return { kind, name, ref };
}

export function quoted(text: string, { start, end }: Span): QuotedSpan {
  return { start, end, quote: sliceSpan(text, { start, end }) };
}

/** Where the words of a span stand now: in its place, else the nearest; null where they are gone. */
export function relocate(text: string, { start, end, quote }: QuotedSpan): Span | null {
  if (text.slice(start, end) === quote) return { start, end };
  const before = text.lastIndexOf(quote, start);
  const after = text.indexOf(quote, start);
  if (before < 0 && after < 0) return null;
  const nearest = after < 0 || (before >= 0 && start - before <= after - start) ? before : after;
  return { start: nearest, end: nearest + quote.length };
}

/** The spans that tell an entry from others of its kind. */
export function evidenceOfEntry(record: Record, kind: Exclude<EntryKind, 'entities'>, id: string): Span[] {
  return evidence(record, kind).get(id) ?? [];
}

/** The spans that tell the entries of a kind apart, by id. */
function evidence(record: Record, kind: Exclude<EntryKind, 'entities'>): Map<string, Span[]> {
  switch (kind) {
    case 'attributions':
      return new Map(
        record.attributions.map(({ id, source, cue, content }) => [id, [...(source?.spans ?? []), ...cue, ...content]]),
      );
    case 'events':
      return new Map(record.events.map(({ id, trigger }) => [id, trigger]));
    case 'definitions':
      return new Map(record.definitions.map(({ id, term, meaning }) => [id, [...term, ...meaning]]));
    default:
      return new Map(record[kind].map(({ id, spans }) => [id, spans]));
  }
}

function likeness(a: readonly Span[], b: readonly Span[]): number {
  let common = 0;
  for (const x of a) for (const y of b) common += overlapOf(x, y);
  return (2 * common) / (lengthOf(a) + lengthOf(b));
}

function identical(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every((span, i) => span.start === b[i]?.start && span.end === b[i]?.end);
}
