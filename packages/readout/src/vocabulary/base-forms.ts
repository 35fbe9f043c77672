import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const IRREGULAR = new Map(
  Object.entries(
    z
      .record(z.string(), z.string())
      .parse(parse(readFileSync(new URL('./irregular-forms.yaml', import.meta.url), 'utf8'))),
  ),
);

/** An ending, and what may have stood in its place; `doubled` also undoubles the consonant before it (*ruled*, *cutting*). */
const ENDINGS: readonly { readonly ending: string; readonly instead: readonly string[]; readonly doubled?: true }[] = [
  { ending: 'ies', instead: ['y'] },
  { ending: 'ied', instead: ['y'] },
  { ending: 'es', instead: ['e', ''] },
  { ending: 's', instead: [''] },
  { ending: 'ed', instead: ['', 'e'], doubled: true },
  { ending: 'ing', instead: ['', 'e'], doubled: true },
];
const DOUBLED = /([bdfglmnprtz])\1$/;
const SHORTEST_STEM = 2;

/**
 * What an English word in lower case may be a form of, itself first: *denied* → denied, deny. A list that knows the
 * base forms picks the one that it has.
 */
export function baseForms(form: string): string[] {
  const irregular = IRREGULAR.get(form);
  if (irregular !== undefined) return [form, irregular];
  const found = [form];
  for (const { ending, instead, doubled } of ENDINGS) {
    if (!form.endsWith(ending) || form.length - ending.length < SHORTEST_STEM) continue;
    const stem = form.slice(0, -ending.length);
    found.push(...instead.map((end) => stem + end));
    if (doubled && DOUBLED.test(stem)) found.push(stem.slice(0, -1));
  }
  return found;
}
