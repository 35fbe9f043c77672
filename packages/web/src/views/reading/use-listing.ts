import { useMemo } from 'react';
import type { Record } from 'readout/model';
import { allEntries, entryList, type ListedEntry } from '../../record/entry-list.ts';
import { type EntryFilter, filtered, personsOf } from '../../record/filter.ts';
import { type KindedEntry, type Layer, partsOf } from '../../record/parts.ts';
import type { ReadingSearch } from './reading-search.ts';

/** What of a record is listed beside the text and marked in it. */
export interface Listing {
  readonly filter: EntryFilter;
  /** In the panel: the entries that fit the filter, in the order of the text, or the entities. */
  readonly listed: readonly ListedEntry[];
  /** In the text. */
  readonly marked: readonly KindedEntry[];
  /** Layers that the record has something in. */
  readonly present: ReadonlySet<Layer>;
  /** Ids of entities that have a part in entries, the most frequent first. */
  readonly persons: readonly string[];
}

export function useListing(record: Record, search: ReadingSearch): Listing {
  const { person, type, act, certainty, panel } = search;
  const filter = useMemo(() => ({ person, type, act, certainty }), [person, type, act, certainty]);
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  const all = useMemo(() => allEntries(record), [record]);
  const entries = useMemo(() => filtered(entryList(record), filter), [record, filter]);
  const entities = useMemo(() => all.filter(({ kind }) => kind === 'entities').map(listedEntity), [all]);
  const marked = useMemo(() => (isFiltered ? entries.map(({ kinded }) => kinded) : all), [isFiltered, entries, all]);
  const present = useMemo(() => layersOf(all), [all]);
  const persons = useMemo(() => byFrequency(all.flatMap(personsOf)), [all]);
  return { filter, listed: panel === 'entities' ? entities : entries, marked, present, persons };
}

function listedEntity(kinded: KindedEntry): ListedEntry {
  return { id: kinded.entry.id, kinded, depth: 0, start: partsOf(kinded)[0]?.spans[0]?.start ?? 0 };
}

function layersOf(entries: readonly KindedEntry[]): ReadonlySet<Layer> {
  const parts = entries.flatMap(partsOf).filter(({ spans }) => spans.length > 0);
  return new Set(parts.map(({ layer }) => layer).filter((layer) => layer !== null));
}

/** Each once, the most frequent first. */
function byFrequency(ids: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
}
