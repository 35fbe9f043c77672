import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** For each word that says how a meeting went, the first word of its group. */
export function loadCharacterisations(): ReadonlyMap<string, string> {
  const source = readFileSync(new URL('./characterisations.yaml', import.meta.url), 'utf8');
  const groups = z.array(z.array(z.string().min(1)).min(1)).parse(parse(source));
  return new Map(groups.flatMap((group) => group.map((word): [string, string] => [word, group[0] as string])));
}
