import type { EntryKind } from '../../model/index.ts';

/** What a field that names other entries names. */
const NAMES: { readonly [field: string]: EntryKind } = {
  entity: 'entities',
  represents: 'entities',
  place: 'entities',
  raisedBy: 'entities',
  holder: 'entities',
  according: 'entities',
  claimant: 'entities',
  parties: 'entities',
  by: 'entities',
  via: 'attributions',
  time: 'times',
  duration: 'times',
  event: 'events',
};

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A copy of a value in which every reference is replaced; `field` is the one that the value is of. */
export function mapReferences(value: Json, field: string, replace: (reference: Json, target: EntryKind) => Json): Json {
  const target = NAMES[field];
  if (target !== undefined && value !== null)
    return Array.isArray(value) ? value.map((one) => replace(one, target)) : replace(value, target);
  if (Array.isArray(value)) return value.map((one) => mapReferences(one, '', replace));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapReferences(part, key, replace)]));
}

/** The references of an entry; a time’s `duration` is a length, no reference. */
export function mapEntry(kind: EntryKind, entry: Json, replace: (reference: Json, target: EntryKind) => Json): Json {
  return kind === 'times' ? entry : mapReferences(entry, '', replace);
}
