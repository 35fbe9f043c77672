import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { baseForms } from './base-forms.ts';

const NOUNS: ReadonlySet<string> = new Set(
  z.array(z.string()).parse(parse(readFileSync(new URL('./documents.yaml', import.meta.url), 'utf8'))),
);

/** Whether a noun, in lower case, names something written, printed, broadcast or recorded. */
export function isDocumentNoun(noun: string): boolean {
  return baseForms(noun).some((form) => NOUNS.has(form));
}
