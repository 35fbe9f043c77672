import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { baseForms } from './base-forms.ts';

const Words = z.array(z.string()).transform((list): ReadonlySet<string> => new Set(list));
const File = z.object({
  verbs: z
    .record(z.string(), z.array(z.string()))
    .transform((verbs): ReadonlyMap<string, readonly string[]> => new Map(Object.entries(verbs))),
  copula: Words,
  understanding: Words,
  reading: Words,
  nouns: Words,
  usage: Words,
  glosses: Words,
  naming: Words,
  views: Words,
});

/** The words of definitions.yaml. */
export const DEFINING = File.parse(parse(readFileSync(new URL('./definitions.yaml', import.meta.url), 'utf8')));

/** Whether a word form in lower case is a form of one of the words. */
export const isFormOf = (form: string, words: ReadonlySet<string>): boolean =>
  baseForms(form).some((base) => words.has(base));
