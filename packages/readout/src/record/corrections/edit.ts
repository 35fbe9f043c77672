import { type Attribution, ENTRY_KINDS, type EntryKind, encloses, lengthOf, type Record } from '../../model/index.ts';
import { type Json, mapEntry } from './references.ts';

const PREFIXES: { readonly [kind in EntryKind]: string } = {
  entities: 'e',
  times: 't',
  attributions: 'a',
  events: 'v',
  topics: 'k',
  agreements: 'g',
  positions: 'p',
  definitions: 'd',
  disputes: 'x',
};

/** An id of the usual form that the record does not have yet. */
export function unusedId(record: Record, kind: EntryKind): string {
  const taken = record[kind].map(({ id }) => Number(/^[a-z](\d+)$/.exec(id)?.[1] ?? 0));
  return `${PREFIXES[kind]}${Math.max(0, ...taken) + 1}`;
}

/** The record with a field of an entry set. Whether it then holds is for the check to say. */
export function withField(record: Record, kind: EntryKind, id: string, field: string, value: Json): Record {
  const entries = record[kind].map((entry) => (entry.id === id ? { ...entry, [field]: value, confidence: 1 } : entry));
  return { ...record, [kind]: entries };
}

/** The record with a further entry, in which what stands inside a new attribution has it as `via`. */
export function withEntry(record: Record, kind: EntryKind, entry: { [key: string]: Json }, id: string): Record {
  return { ...record, [kind]: [...record[kind], { ...entry, id, confidence: 1 }] };
}

/** The record without an entry: what named it names nothing, what cannot be without it is gone too. */
export function withoutEntry(record: Record, kind: EntryKind, id: string): Record {
  const gone = record[kind].find((entry) => entry.id === id);
  const above = gone && 'via' in gone && kind === 'attributions' ? gone.via : null;
  const replace = (reference: Json, target: EntryKind): Json =>
    target === kind && reference === id ? (target === 'attributions' ? above : null) : reference;
  const rest = { ...record, [kind]: record[kind].filter((entry) => entry.id !== id) } as Record;
  const mended: { [kind: string]: unknown } = {};
  for (const each of ENTRY_KINDS)
    mended[each] = rest[each].map((entry) => withoutNull(mapEntry(each, entry as unknown as Json, replace)));
  const left = { ...rest, ...mended } as Record;
  return {
    ...left,
    positions: left.positions.filter(({ holder }) => holder !== null),
    topics: left.topics.filter(({ event }) => event !== null),
  };
}

/** Lists of references and of participants have no gaps. */
function withoutNull(entry: Json): Json {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return entry;
  const lists = ['parties', 'by', 'participants'];
  const isKept = (one: Json) =>
    one !== null && !(typeof one === 'object' && !Array.isArray(one) && 'role' in one && one.entity === null);
  return Object.fromEntries(
    Object.entries(entry).map(([key, value]) => [
      key,
      lists.includes(key) && Array.isArray(value) ? value.filter(isKept) : value,
    ]),
  );
}

/**
 * The record with chains that hold after an attribution was added or changed: each attribution’s `via` is the innermost one around
 * it, and what was told by the same voice as the new attribution and stands inside it is told by it.
 */
export function withSettledChains(record: Record, changed: string): Record {
  const { attributions } = record;
  const added = attributions.find(({ id }) => id === changed);
  if (!added) return record;
  const settled = attributions.map((attribution) => ({ ...attribution, via: innermost(attribution, attributions) }));
  const { via: above } = settled.find(({ id }) => id === changed) as Attribution;
  const inside = <Entry extends { via: string | null }>(entry: Entry, spans: Attribution['content']): Entry =>
    entry.via === above && encloses(added.content, spans) ? { ...entry, via: changed } : entry;
  return {
    ...record,
    attributions: settled,
    events: record.events.map((entry) => inside(entry, entry.trigger)),
    topics: record.topics.map((entry) => inside(entry, entry.spans)),
    agreements: record.agreements.map((entry) => inside(entry, entry.spans)),
    positions: record.positions.map((entry) => inside(entry, entry.spans)),
    definitions: record.definitions.map((entry) => inside(entry, entry.meaning)),
    disputes: record.disputes.map((entry) => inside(entry, entry.spans)),
  };
}

/** The closest attribution around another one; its own `via` where that has the same content. */
function innermost({ id, via, content }: Attribution, attributions: readonly Attribution[]): string | null {
  const own = lengthOf(content);
  const around = attributions.filter((other) => other.id !== id && encloses(other.content, content));
  const current = around.find((other) => other.id === via);
  if (current && lengthOf(current.content) === own) return via;
  const longer = around.filter((other) => lengthOf(other.content) > own);
  longer.sort((a, b) => lengthOf(a.content) - lengthOf(b.content));
  const [closest] = longer;
  if (current && closest && lengthOf(current.content) === lengthOf(closest.content)) return via;
  return closest?.id ?? null;
}
