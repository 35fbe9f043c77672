import type { Record } from 'readout/model';
import { ENTRY_KINDS } from './kinds.ts';
import { evidenceOf, type KindedEntry } from './parts.ts';

/** An entry in its place in the record: in the order of the text, below the attribution that it stands inside. */
export interface ListedEntry {
  readonly id: string;
  readonly kinded: KindedEntry;
  /** How many attributions it stands inside. */
  readonly depth: number;
  /** Offset of its first word. */
  readonly start: number;
}

/** Every entry of a record but its entities, in the order of the text; what an attribution gives follows it. */
export function entryList(record: Record): ListedEntry[] {
  const attributions = new Set(record.attributions.map(({ id }) => id));
  const below = new Map<string | null, Omit<ListedEntry, 'depth'>[]>();
  for (const kinded of allEntries(record)) {
    if (kinded.kind === 'entities') continue;
    const via = 'via' in kinded.entry ? kinded.entry.via : null;
    const above = via !== null && attributions.has(via) ? via : null;
    const start = Math.min(...evidenceOf(kinded).map((span) => span.start));
    const listed = { id: kinded.entry.id, kinded, start };
    const siblings = below.get(above);
    if (siblings) siblings.push(listed);
    else below.set(above, [listed]);
  }
  const list: ListedEntry[] = [];
  const add = (above: string | null, depth: number) => {
    for (const listed of (below.get(above) ?? []).sort((a, b) => a.start - b.start)) {
      list.push({ ...listed, depth });
      if (listed.kinded.kind === 'attributions') add(listed.id, depth + 1);
    }
  };
  add(null, 0);
  // A chain that was made to end in itself is refused by the server; until it has answered, its entries are listed all the same.
  const reached = new Set(list.map(({ id }) => id));
  const rest = [...below.values()].flat().filter(({ id }) => !reached.has(id));
  return rest.length === 0 ? list : [...list, ...rest.map((listed) => ({ ...listed, depth: 0 }))];
}

/** Every entry of a record, kind by kind. */
export function allEntries(record: Record): KindedEntry[] {
  return ENTRY_KINDS.flatMap((kind) => record[kind].map((entry) => ({ kind, entry }) as KindedEntry));
}

/** The entry with an id; null where the record has none. */
export function findEntry(record: Record, id: string): KindedEntry | null {
  for (const kind of ENTRY_KINDS) {
    const entry = record[kind].find((candidate) => candidate.id === id);
    if (entry) return { kind, entry } as KindedEntry;
  }
  return null;
}
