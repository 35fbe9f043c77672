import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { ACTS, type Act, STANCES, type Stance } from '../model/index.ts';
import { baseForms } from './base-forms.ts';

const Stances = z.array(z.enum(STANCES));
const Row = z.object({
  stance: Stances,
  negated: Stances.optional(),
  holder: z.enum(['own', 'speaker']).default('own'),
  before: z.array(z.string()).optional(),
  words: z.array(z.string()),
});
const File = z.object({
  verbs: z.array(Row),
  adjectives: z.array(Row),
  nouns: z.array(Row),
  modals: z.array(Row),
  conditionals: z.array(z.string()),
  binding: z.array(z.string()),
  negations: z.array(z.string()),
  acts: z.partialRecord(z.enum(ACTS), Stances),
});

/** What a word may say of a stance, the likeliest first; `holder` is the word's own subject or whoever speaks (*must*). */
export interface StanceWord {
  readonly stances: readonly Stance[];
  readonly negated: readonly Stance[];
  readonly holder: 'own' | 'speaker';
  /** One of these follows, or the word is another; null where nothing must. */
  readonly before: readonly string[] | null;
}

/** The kinds of words in the list, by what they need in syntax. */
export type StanceWordKind = 'verbs' | 'adjectives' | 'nouns' | 'modals';

const file = File.parse(parse(readFileSync(new URL('./stances.yaml', import.meta.url), 'utf8')));
const indexed = (rows: z.infer<typeof File>['verbs']) =>
  new Map<string, StanceWord>(
    rows.flatMap(({ words, stance, negated, holder, before }) =>
      words.map(
        (word) => [word, { stances: stance, negated: negated ?? stance, holder, before: before ?? null }] as const,
      ),
    ),
  );
const LISTS: Readonly<Record<StanceWordKind, ReadonlyMap<string, StanceWord>>> = {
  verbs: indexed(file.verbs),
  adjectives: indexed(file.adjectives),
  nouns: indexed(file.nouns),
  modals: indexed(file.modals),
};

/** What a word form in lower case says of a stance, or null. */
export function stanceWord(kind: StanceWordKind, form: string): StanceWord | null {
  if (kind === 'modals') return LISTS.modals.get(form) ?? null;
  for (const base of baseForms(form)) {
    const entry = LISTS[kind].get(base);
    if (entry !== undefined) return entry;
  }
  return null;
}

/** What an attribution's act says of the stance that it expresses. */
export const stancesOfAct = (act: Act): readonly Stance[] => file.acts[act] ?? [];
/** Words that open a condition: *if*, *unless*, *provided*. */
export const CONDITIONALS: ReadonlySet<string> = new Set(file.conditionals);
/** Words that make a promise a condition: *will sign once…* */
export const BINDING: ReadonlySet<string> = new Set(file.binding);
export const NEGATIONS: ReadonlySet<string> = new Set(file.negations);
