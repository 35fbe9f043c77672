import type { EntityKind } from '../model/index.ts';
import type { GazetteerEntry, WrittenEntry } from './gazetteer-entry.ts';
import { nameKeys } from './name-tokens.ts';

/** What a name is of its entry: its own name, an adjective from it, its people, a name for its government, or its capital. */
export type Sense = 'name' | 'adjective' | 'people' | 'government' | 'capital';

/** One reading of a name. */
export interface NameSense {
  readonly entry: GazetteerEntry;
  readonly sense: Sense;
}

/** A name found: how many tokens it takes, and what it may stand for, the usual sense first. */
export interface FoundName {
  readonly length: number;
  readonly senses: readonly NameSense[];
}

interface IndexedName {
  readonly keys: readonly string[];
  readonly senses: NameSense[];
}

const SENSE_ORDER: readonly Sense[] = ['name', 'government', 'adjective', 'people', 'capital'];
const KIND_ORDER: readonly EntityKind[] = ['country', 'organization', 'outlet', 'person', 'place', 'facility', 'group'];

/** Known names and what they stand for. Names are compared with their letter case, without accents. */
export class Gazetteer {
  readonly #byName = new Map<string, GazetteerEntry>();
  readonly #bySurname = new Map<string, GazetteerEntry[]>();
  readonly #speakers = new Map<string, GazetteerEntry[]>();
  /** By a name's first token; the longest names first. */
  readonly #index = new Map<string, IndexedName[]>();

  /** Later entries of the same name and kind replace earlier ones, so that a user's file can correct the project's. */
  constructor(entries: readonly WrittenEntry[]) {
    const distinct = new Map(entries.map((entry) => [`${entry.kind} ${entry.name}`, complete(entry)]));
    for (const entry of distinct.values()) this.#add(entry);
    for (const names of this.#index.values()) {
      names.sort((a, b) => b.keys.length - a.keys.length);
      for (const { senses } of names) if (senses.length > 1) senses.sort(compareSenses);
    }
  }

  /** The country, organization… of a name; countries before others of the same name. */
  entry(name: string): GazetteerEntry | null {
    return this.#byName.get(name) ?? null;
  }

  /** Persons that later mentions call by these tokens, those in office first. */
  bySurname(surname: string): readonly GazetteerEntry[] {
    return this.#bySurname.get(surname) ?? [];
  }

  /** Persons who speak for a country or organization. */
  speakersFor(name: string): readonly GazetteerEntry[] {
    return this.#speakers.get(name) ?? [];
  }

  /** The longest known name whose tokens are `key(0)`, `key(1)`… */
  longest(key: (offset: number) => string | null): FoundName | null {
    const first = key(0);
    for (const { keys, senses } of (first === null ? undefined : this.#index.get(first)) ?? []) {
      let same = 1;
      while (same < keys.length && keys[same] === key(same)) same++;
      if (same === keys.length) return { length: keys.length, senses };
    }
    return null;
  }

  #add(entry: GazetteerEntry): void {
    const known = this.#byName.get(entry.name);
    if (known === undefined || compareKinds(entry, known) < 0) this.#byName.set(entry.name, entry);
    if (entry.kind === 'person' && entry.represents !== undefined) {
      this.#speakers.set(entry.represents, [...this.speakersFor(entry.represents), entry]);
    }
    const full = [entry.name, ...entry.aliases];
    if (entry.surname !== undefined) this.#addSurnames(entry, entry.surname, full);
    for (const name of full) {
      if (entry.kind === 'person' && nameKeys(name).length === 1 && name !== entry.name) continue;
      this.#addName(name, { entry, sense: 'name' });
      if (name.startsWith('The ')) this.#addName(`the ${name.slice(4)}`, { entry, sense: 'name' });
    }
    for (const name of entry.adjectives) this.#addName(name, { entry, sense: 'adjective' });
    for (const name of entry.people) this.#addName(name, { entry, sense: 'people' });
    for (const name of entry.government) this.#addName(name, { entry, sense: 'government' });
    if (entry.capital !== undefined) this.#addCapital(entry, entry.capital);
  }

  #addCapital(country: GazetteerEntry, { name, ref }: { name: string; ref?: string | undefined }): void {
    const place = complete({ name, kind: 'place', in: country.name, ...(ref === undefined ? {} : { ref }) });
    if (!this.#byName.has(name)) this.#byName.set(name, place);
    this.#addName(name, { entry: place, sense: 'capital' });
  }

  /** Surnames, and the single names among a person's aliases. */
  #addSurnames(entry: GazetteerEntry, surname: string, full: readonly string[]): void {
    const single = full.filter((name) => nameKeys(name).length === 1);
    for (const name of new Set([surname, ...single])) {
      const key = nameKeys(name).join(' ');
      const persons = this.#bySurname.get(key) ?? [];
      persons.push(entry);
      persons.sort((a, b) => Number(a.until !== undefined) - Number(b.until !== undefined));
      this.#bySurname.set(key, persons);
    }
  }

  #addName(name: string, sense: NameSense): void {
    const keys = nameKeys(name);
    const first = keys[0];
    if (first === undefined) return;
    const names = this.#index.get(first) ?? [];
    if (names.length === 0) this.#index.set(first, names);
    const known = names.find((candidate) => sameKeys(candidate.keys, keys));
    if (known === undefined) names.push({ keys, senses: [sense] });
    else if (!known.senses.some((other) => other.entry === sense.entry && other.sense === sense.sense)) {
      known.senses.push(sense);
    }
  }
}

function complete(entry: WrittenEntry): GazetteerEntry {
  return { aliases: [], adjectives: [], people: [], government: [], titles: [], ...entry };
}

const sameKeys = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((key, i) => key === b[i]);

const compareKinds = (a: GazetteerEntry, b: GazetteerEntry) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind);

/** Countries before the bodies of the same name (*the Kremlin* is Russia), a name before what is derived from one. */
function compareSenses(a: NameSense, b: NameSense): number {
  return compareKinds(a.entry, b.entry) || SENSE_ORDER.indexOf(a.sense) - SENSE_ORDER.indexOf(b.sense);
}
