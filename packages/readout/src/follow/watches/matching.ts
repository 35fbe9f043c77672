import type { Record } from '../../model/index.ts';
import { type FlatEntry, flattenEntries } from '../../store/entries.ts';
import type { Condition, TextTerm } from '../../store/search.ts';
import type { KnownEntity } from '../../store/threads.ts';
import { termsOf } from '../../store/words.ts';

/** A record, and who its entities are in the archive. */
export interface Reading {
  readonly record: Record;
  readonly entities: ReadonlyMap<string, KnownEntity>;
}

/** What of a record a watch looks at: whether it is concerned at all, and by which entries. */
export interface Match {
  readonly matches: boolean;
  /** Ids in the record. */
  readonly entries: ReadonlySet<string>;
}

export const NO_MATCH: Match = { matches: false, entries: new Set() };

const OF_ENTRIES: ReadonlySet<Condition['on']> = new Set(['field', 'discussed', 'event']);

/**
 * Answers a query for one record without the archive, as the archive would: so that a version that is no longer current can be
 * asked too.
 */
export function matchOf(reading: Reading, target: 'documents' | 'entries', conditions: readonly Condition[]): Match {
  const entries = flattenEntries(reading.record);
  if (target === 'entries') {
    const found = entries.filter((entry) => conditions.every((one) => holds(one, reading, entry)));
    return { matches: found.length > 0, entries: new Set(found.map(({ localId }) => localId)) };
  }
  const ofEntries = conditions.filter((one) => isOfEntries(one));
  const others = conditions.filter((one) => !isOfEntries(one));
  const found = entries.filter((entry) => ofEntries.every((one) => holds(one, reading, entry)));
  const matches = others.every((one) => holds(one, reading, null)) && (ofEntries.length === 0 || found.length > 0);
  // A document that is found by its words alone is watched with all that it says.
  return matches ? { matches, entries: new Set(found.map(({ localId }) => localId)) } : NO_MATCH;
}

function isOfEntries(condition: Condition): boolean {
  return OF_ENTRIES.has(condition.on) || (condition.on === 'entity' && condition.roles.length > 0);
}

/** @param entry null to ask the document as a whole */
function holds(condition: Condition, reading: Reading, entry: FlatEntry | null): boolean {
  return isSo(condition, reading, entry) !== condition.negated;
}

function isSo(condition: Condition, { record, entities }: Reading, entry: FlatEntry | null): boolean {
  const { document } = record;
  switch (condition.on) {
    case 'text':
      return hasTerm(entry === null ? `${document.title ?? ''}\n${document.text}` : entry.words, condition.term);
    case 'field': {
      const value = entry === null ? null : fieldOf(entry, condition.field);
      return value !== null && condition.values.includes(value);
    }
    case 'discussed':
      return entry?.discussed === condition.value;
    case 'outlet':
      return document.outlet !== null && condition.values.includes(document.outlet);
    case 'document':
      return condition.values.includes(document.id);
    case 'entity': {
      const { roles } = condition;
      const parts = entry?.parts.filter(({ role }) => roles.length === 0 || roles.includes(role));
      const present = parts?.map((part) => part.entity) ?? record.entities.map(({ id }) => id);
      return present.some((local) => condition.entities.includes(entities.get(local)?.id ?? ''));
    }
    case 'published':
      return document.published !== null && isWithin(document.published, document.published, condition);
    case 'event':
      return !!entry?.from && !!entry.to && isWithin(entry.from, entry.to, condition);
  }
}

function fieldOf(entry: FlatEntry, field: Extract<Condition, { on: 'field' }>['field']): string | null {
  return (field === 'event_type' ? entry.eventType : entry[field]) ?? null;
}

function hasTerm(text: string, { words, prefix }: TextTerm): boolean {
  const terms = termsOf(text);
  const last = words.length - 1;
  return terms.some((_, at) =>
    words.every((word, i) => {
      const term = terms[at + i];
      return i === last && prefix ? term?.startsWith(word) : term === word;
    }),
  );
}

/** Whether days meet a range, its first day included and its last one excluded. */
function isWithin(first: string, last: string, { from, to }: { from: string | null; to: string | null }): boolean {
  return (from === null || last >= from) && (to === null || first < to);
}
