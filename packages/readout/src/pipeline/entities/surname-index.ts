import { nameKeys } from '../../vocabulary/name-tokens.ts';
import { roleNouns } from '../../vocabulary/role-nouns.ts';
import { CALENDAR, FUNCTION_WORDS } from './closed-classes.ts';
import type { Draft } from './draft.ts';
import type { Linking } from './linking.ts';
import { heldOffice, inOffice } from './office-holders.ts';
import type { Phrase } from './phrase.ts';

/** Offices by which a surname alone is understood. */
const HIGH_OFFICE =
  /^(?:President|Prime Minister|Chancellor|Supreme Leader|General Secretary|Foreign Minister|foreign minister|Secretary of State|King|Crown Prince|Pope|Secretary-General)/;
/** Surnames that are words of their own. */
const WORDS = new Set(
  'may power price han long young king cook brown black white green bush rice park moon wall day bell west field banks major judge carter baker taylor martin scott ali lee kim li wang'.split(
    ' ',
  ),
);

/** More bearers of one name are not kept apart. */
const MOST_BEARERS = 50;

interface Bearer {
  readonly draft: Draft;
  /** Token of the full name. */
  readonly at: number;
  /** A surname; otherwise a given name or another part. */
  readonly isSurname: boolean;
}

/** Persons of a document by the names that later mentions call them. */
export class SurnameIndex {
  readonly #linking: Linking;
  readonly #bearers = new Map<string, Bearer[]>();
  readonly #full = new Map<string, Draft>();

  constructor(linking: Linking) {
    this.#linking = linking;
    for (let index = 0; index < linking.phrases.length; index++) {
      const draft = linking.draft(index);
      if (draft !== null && linking.phrase(index).form === 'name') this.add(draft, index);
    }
  }

  add(draft: Draft, index: number): void {
    const at = this.#linking.phrase(index).core.first;
    const text = this.#linking.text(index);
    this.#full.set(nameKeys(text).join(' '), draft);
    if (!draft.isPerson) {
      this.#addAcronym(draft, index);
      return;
    }
    const surname = draft.entry?.surname;
    if (surname !== undefined) this.#put(nameKeys(surname), draft, at, true);
    const keys = nameKeys(text);
    for (let length = 1; length < keys.length; length++) {
      const tail = keys.slice(-length);
      if (/^[\p{L}]/u.test(tail[0] ?? '')) this.#put(tail, draft, at, true);
    }
    if (keys.length > 1) this.#put(keys.slice(0, 1), draft, at, false);
    if (keys.length > 2 && keys[1] === '-') this.#put(keys.slice(0, 3), draft, at, false);
    if (keys.length === 1) this.#put(keys, draft, at, true);
  }

  /** An acronym in brackets after a name: *the Joint Monitoring Commission (JMC)*. */
  #addAcronym(draft: Draft, index: number): void {
    const { tokens } = this.#linking;
    const { last } = this.#linking.phrase(index);
    if (tokens.type(last + 1).text !== '(' || tokens.type(last + 3).text !== ')') return;
    if (tokens.type(last + 2).isUpper) this.#full.set(tokens.type(last + 2).key, draft);
  }

  #put(keys: readonly string[], draft: Draft, at: number, isSurname: boolean): void {
    const key = keys.join(' ');
    const bearers = this.#bearers.get(key) ?? [];
    if (
      bearers.length < MOST_BEARERS &&
      !bearers.some((known) => known.draft === draft && known.isSurname === isSurname)
    )
      bearers.push({ draft, at, isSurname });
    this.#bearers.set(key, bearers);
  }

  /** The entity that has been named with exactly these words. */
  sameName(index: number): Draft | null {
    const text = this.#linking.text(index);
    const keys = nameKeys(text);
    const same = this.#full.get(keys.join(' '));
    if (same !== undefined) return same;
    return this.#full.get(asTitle(keys)) ?? null;
  }

  /** The person of the document whose surname, or given name, this is; the nearest before, else the first after. */
  find(index: number): Draft | null {
    const phrase = this.#linking.phrase(index);
    const keys = nameKeys(this.#linking.text(index));
    const bearers = this.#bearers.get(keys.join(' ')) ?? this.#bearers.get(asTitle(keys)) ?? [];
    const fitting = bearers.filter(({ draft }) => fits(draft, phrase));
    const surnames = fitting.filter(({ isSurname }) => isSurname);
    const candidates = surnames.length > 0 ? surnames : fitting;
    const before = candidates.filter(({ at }) => at <= phrase.core.first);
    return (before.at(-1) ?? candidates[0])?.draft ?? null;
  }

  /** A person of the gazetteer whom a surname alone, or with a title, names without a full name in the text. */
  wellKnown(index: number): Draft | null {
    const linking = this.#linking;
    const phrase = linking.phrase(index);
    const keys = nameKeys(linking.text(index));
    const surname = phrase.courtesy !== null || phrase.role !== null ? asTitle(keys) : keys.join(' ');
    const persons = linking.gazetteer.bySurname(surname);
    if (persons.length === 0) return null;
    const side =
      phrase.role === null
        ? null
        : phrase.role.attributes
            .map((attribute) => linking.draft(attribute))
            .find((draft) => draft?.kind === 'country');
    const office = phrase.role?.noun.noun ?? null;
    const suitable = persons.filter((entry) => {
      if (side?.entry != null && entry.represents !== side.entry.name) return false;
      if (office !== null && !heldOffice(entry, office)) return false;
      return inOffice(entry, linking.year);
    });
    const [person] = suitable;
    if (person === undefined) return null;
    const titled = office !== null || phrase.courtesy !== null;
    if (!titled && (suitable.length > 1 || !HIGH_OFFICE.test(person.titles[0] ?? '') || isWord(surname))) return null;
    if (titled && office === null && suitable.length > 1) return null;
    return linking.ofEntry(person);
  }
}

const isWord = (surname: string) => {
  const lower = surname.toLowerCase();
  return WORDS.has(lower) || FUNCTION_WORDS.has(lower) || CALENDAR.has(lower);
};

function fits(draft: Draft, { courtesy, role }: Phrase): boolean {
  const gender = (courtesy === null ? null : roleNouns().genderOfCourtesy(courtesy)) ?? role?.noun.gender ?? null;
  return gender === null || draft.gender === null || gender === draft.gender;
}

/** Keys as one, words in capitals (*MILLER*) as in running text; acronyms of up to three letters stay. */
function asTitle(keys: readonly string[]): string {
  return keys
    .map((key) => (key.length > 3 && key === key.toUpperCase() ? key.slice(0, 1) + key.slice(1).toLowerCase() : key))
    .join(' ');
}
