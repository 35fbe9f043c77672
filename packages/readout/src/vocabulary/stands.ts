import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { ACTS, type Act, RELATIONS, type Relation } from '../model/index.ts';
import { baseForms } from './base-forms.ts';

const words = z.array(z.string());
const File = z.object({
  condemns: words,
  endorses: words,
  confirms: words,
  denies: words,
  disputes: words,
  acts: z.partialRecord(z.enum(ACTS), z.array(z.enum(RELATIONS))),
  takes_stand: z.array(z.enum(ACTS)),
  claims: words,
  deeds: words,
});

const file = File.parse(parse(readFileSync(new URL('./stands.yaml', import.meta.url), 'utf8')));
const relations = new Map<string, Relation>(
  RELATIONS.flatMap((relation) => file[relation].map((word) => [word, relation] as const)),
);
const [claims, deeds] = [new Set(file.claims), new Set(file.deeds)];

/** The relation that a word form in lower case says by itself, or null. */
export function relationOfWord(form: string): Relation | null {
  for (const base of baseForms(form)) {
    const relation = relations.get(base);
    if (relation !== undefined) return relation;
  }
  return null;
}

/** The relations that the act of an attribution may express, the likeliest first. */
export const relationsOfAct = (act: Act): readonly Relation[] => file.acts[act] ?? [];
/** Acts that take a stand by themselves. */
export const STAND_ACTS: ReadonlySet<Act> = new Set(file.takes_stand);
/** *The allegation*: a claim made before. */
export const namesClaim = (form: string): boolean => baseForms(form).some((base) => claims.has(base));
/** *The move*: an act told before. */
export const namesDeed = (form: string): boolean => baseForms(form).some((base) => deeds.has(base));
