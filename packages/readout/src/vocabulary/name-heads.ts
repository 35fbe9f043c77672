import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const KINDS = ['organization', 'outlet', 'place', 'facility', 'other'] as const;
/** What a proper name is by its head word; `other` is neither a person nor a body nor a place. */
export type NamedKind = (typeof KINDS)[number];

let shared: ReadonlyMap<string, NamedKind> | null = null;

/** What a name with this word as its head names: *Airport* is a facility's. Null for words that tell nothing. */
export function kindOfHead(word: string): NamedKind | null {
  shared ??= load();
  return shared.get(word) ?? null;
}

function load(): ReadonlyMap<string, NamedKind> {
  const text = readFileSync(new URL('./name-heads.yaml', import.meta.url), 'utf8');
  const file = z.record(z.enum(KINDS), z.string()).parse(parse(text));
  const kinds = new Map<string, NamedKind>();
  for (const kind of KINDS) {
    for (const word of file[kind].split(/\s+/)) if (word !== '' && !kinds.has(word)) kinds.set(word, kind);
  }
  return kinds;
}
