import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** Groups of words in their base form that stand for one thing in reports of diplomacy. */
export function loadSynonyms(): string[][] {
  const source = readFileSync(new URL('./synonyms.yaml', import.meta.url), 'utf8');
  return z.array(z.array(z.string().min(1)).min(2)).parse(parse(source));
}
