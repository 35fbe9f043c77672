import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const Nouns = z.array(z.string());
const File = z.strictObject({
  offices: Nouns,
  persons: Nouns,
  male: Nouns,
  female: Nouns,
  courtesies: z.strictObject({ male: Nouns, female: Nouns, either: Nouns }),
  governments: Nouns,
  bodies: Nouns,
  outlets: Nouns,
  groups: Nouns,
  parties: Nouns,
  countries: Nouns,
  documents: Nouns,
  plurals: z.record(z.string(), z.string()),
  also_called: z.record(z.string(), Nouns),
});

export type Gender = 'male' | 'female';
export type RoleClass =
  | 'office'
  | 'person'
  | 'government'
  | 'body'
  | 'outlet'
  | 'group'
  | 'parties'
  | 'country'
  | 'document';

/** A noun for persons or bodies, in the number in which the text has it. */
export interface RoleNoun {
  /** Singular. */
  readonly noun: string;
  readonly role: RoleClass;
  readonly plural: boolean;
  readonly gender: Gender | null;
}

/** The nouns of role-nouns.yaml by their words. */
export interface RoleNouns {
  /** The longest noun whose words are `word(0)`, `word(1)`…, and how many words it has. */
  longest(word: (offset: number) => string | null): { length: number; noun: RoleNoun } | null;
  isCourtesy(word: string): boolean;
  genderOfCourtesy(word: string): Gender | null;
  /** Whether somebody who was called `office` may later be called `noun`. */
  mayBeCalled(office: string, noun: string): boolean;
}

let shared: RoleNouns | null = null;

export function roleNouns(): RoleNouns {
  shared ??= index(File.parse(parse(readFileSync(new URL('./role-nouns.yaml', import.meta.url), 'utf8'))));
  return shared;
}

function index(file: z.infer<typeof File>): RoleNouns {
  const male = new Set(file.male);
  const female = new Set(file.female);
  const byFirst = new Map<string, { words: string[]; noun: RoleNoun }[]>();
  const add = (form: string, noun: RoleNoun) => {
    const words = form.split(' ');
    const forms = byFirst.get(words[0] as string) ?? [];
    if (forms.some((known) => known.words.join(' ') === form)) return;
    byFirst.set(
      words[0] as string,
      [...forms, { words, noun }].sort((a, b) => b.words.length - a.words.length),
    );
  };
  const irregular = new Set(Object.values(file.plurals));
  const addAll = (nouns: readonly string[], role: RoleClass) => {
    for (const noun of nouns) {
      const gender = male.has(noun) ? 'male' : female.has(noun) ? 'female' : null;
      const plural = role === 'group' || role === 'parties';
      add(noun, { noun, role, plural, gender });
      if (!plural && !irregular.has(noun)) add(pluralOf(noun), { noun, role, plural: true, gender });
      for (const [form, singular] of Object.entries(file.plurals)) {
        if (singular === noun) add(form, { noun, role, plural: true, gender });
      }
    }
  };
  addAll(file.parties, 'parties');
  addAll(file.offices, 'office');
  addAll([...file.male, ...file.female], 'office');
  addAll(file.persons, 'person');
  addAll(file.governments, 'government');
  addAll(file.outlets, 'outlet');
  addAll(file.bodies, 'body');
  addAll(file.groups, 'group');
  addAll(file.countries, 'country');
  addAll(file.documents, 'document');
  const { courtesies } = file;
  const allCourtesies = new Set([...courtesies.male, ...courtesies.female, ...courtesies.either]);
  return {
    longest(word) {
      const first = word(0);
      const forms = first === null ? undefined : byFirst.get(first);
      const found = forms?.find(({ words }) => words.every((part, i) => part === word(i)));
      return found === undefined ? null : { length: found.words.length, noun: found.noun };
    },
    isCourtesy: (word) => allCourtesies.has(word),
    genderOfCourtesy: (word) =>
      courtesies.male.includes(word) ? 'male' : courtesies.female.includes(word) ? 'female' : null,
    mayBeCalled: (office, noun) => office === noun || (file.also_called[noun]?.includes(office) ?? false),
  };
}

function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
