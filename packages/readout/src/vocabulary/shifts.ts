import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const words = z.array(z.string()).transform((list): ReadonlySet<string> => new Set(list));
const phrases = z.array(z.string());
const File = z.object({
  shift: z.object({ verbs: words, nouns: words, phrases }),
  unmoved: z.object({ verbs: words, nouns: words }),
  none: z.object({ words, phrases }),
});

/** The words of shifts.yaml. */
export const SHIFTS = File.parse(parse(readFileSync(new URL('./shifts.yaml', import.meta.url), 'utf8')));
