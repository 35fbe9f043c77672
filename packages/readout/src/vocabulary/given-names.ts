import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Gender } from './role-nouns.ts';

const File = z.strictObject({ male: z.string(), female: z.string() });
let shared: ReadonlyMap<string, Gender> | null = null;

/** Whether a given name (any letter case) is a man's or a woman's; null where the list does not know it. */
export function genderOfName(name: string): Gender | null {
  shared ??= load();
  return shared.get(name.toLowerCase()) ?? null;
}

function load(): ReadonlyMap<string, Gender> {
  const file = File.parse(parse(readFileSync(new URL('./given-names.yaml', import.meta.url), 'utf8')));
  const names = new Map<string, Gender>();
  for (const gender of ['male', 'female'] as const) {
    for (const name of file[gender].split(/\s+/)) if (name !== '') names.set(name, gender);
  }
  return names;
}
