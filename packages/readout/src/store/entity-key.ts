import type { Entity, Record } from '../model/index.ts';
import { termsOf } from './words.ts';

/** A name as it is compared: its words in lower case, without diacritics and articles. */
export function nameKey(name: string): string {
  return termsOf(name.replace(/^the\s+/i, '')).join(' ');
}

/**
 * What makes an entity the same in two documents: its Wikidata id, else its kind and name. A person with one name alone
 * (*Petrov*) is known by it only together with whom it represents or a title; what has no name at all
 * (*a senior official*) is known in its own document only.
 */
export function entityKey(entity: Entity, record: Record): string {
  if (entity.ref !== null) return `ref:${entity.ref}`;
  const own = `in:${record.document.id}:${entity.id}`;
  if (!entity.mentions.some((mention) => mention.form === 'name')) return own;
  const name = nameKey(entity.name);
  if (name === '') return own;
  if (entity.kind !== 'person' || name.includes(' ')) return `name:${entity.kind}:${name}`;
  const side = record.entities.find((candidate) => candidate.id === entity.represents);
  const office = side ? nameKey(side.name) : nameKey(entity.titles[0] ?? '');
  return office === '' ? own : `name:person:${name}:${office}`;
}
