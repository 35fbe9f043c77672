import type { CorrectionRequest, EntryKind, Record } from 'readout/model';
import { ENTRY_KINDS } from './kinds.ts';

// What a correction will make of the record, shown until the server has answered. The server decides: its record replaces this one.

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

/** The id that the server gives to the next entry of a kind. */
export function nextId(record: Record, kind: EntryKind): string {
  const taken = record[kind].map(({ id }) => Number(/^[a-z](\d+)$/.exec(id)?.[1] ?? 0));
  return `${PREFIXES[kind]}${Math.max(0, ...taken) + 1}`;
}

/** The record as it will be, as far as that can be told here. */
export function withCorrection(record: Record, request: CorrectionRequest): Record {
  switch (request.action) {
    case 'accept':
      return withFields(record, request.entry, { confidence: 1 });
    case 'change':
      return withFields(record, request.entry, { [request.field]: request.value, confidence: 1 });
    case 'reject':
      return withoutEntry(record, request.entry);
    case 'add': {
      const entry = { ...request.entry, id: nextId(record, request.kind), confidence: 1 };
      return { ...record, [request.kind]: [...record[request.kind], entry] };
    }
  }
}

function withFields(record: Record, id: string, fields: object): Record {
  return mapLists(record, (entries) => entries.map((entry) => (entry.id === id ? { ...entry, ...fields } : entry)));
}

function withoutEntry(record: Record, id: string): Record {
  const above = record.attributions.find((attribution) => attribution.id === id)?.via ?? null;
  return mapLists(record, (entries) =>
    entries
      .filter((entry) => entry.id !== id)
      .map((entry) => ('via' in entry && entry.via === id ? { ...entry, via: above } : entry)),
  );
}

type AnyEntry = Record[EntryKind][number];

/** Lists in which nothing changed stay the same objects. */
function mapLists(record: Record, change: (entries: readonly AnyEntry[]) => AnyEntry[]): Record {
  const lists = ENTRY_KINDS.map((kind) => {
    const changed = change(record[kind]);
    const isSame = changed.length === record[kind].length && changed.every((entry, i) => entry === record[kind][i]);
    return [kind, isSame ? record[kind] : changed];
  });
  return { ...record, ...Object.fromEntries(lists) };
}
