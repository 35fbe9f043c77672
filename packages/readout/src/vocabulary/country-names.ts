import { readFileSync } from 'node:fs';
import type { WrittenEntry } from './gazetteer-entry.ts';

/** What the gazetteer knows of countries that holds without a context. */
export interface CountryNames {
  /** Every name, adjective and government of a country (*Russian*, *the Kremlin*), with the country’s name. */
  readonly names: readonly (readonly [name: string, country: string])[];
  /** Wikidata id of a capital or another place, with that of the country that it lies in. */
  readonly lands: ReadonlyMap<string, string>;
}

export function loadCountryNames(): CountryNames {
  const lines = readFileSync(new URL('./gazetteer.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  const entries = JSON.parse(`[${lines.join(',')}]`) as WrittenEntry[];
  const countries = entries.filter(({ kind }) => kind === 'country');
  const refs = new Map(countries.flatMap(({ name, ref }) => (ref === undefined ? [] : [[name, ref]])));
  const capitals = countries.flatMap(({ ref, capital }) => pair(capital?.ref, ref));
  const places = entries.flatMap(({ ref, in: country }) => pair(ref, refs.get(country ?? '')));
  return { names: countries.flatMap(namesOf), lands: new Map([...capitals, ...places]) };
}

function namesOf({ name, aliases, adjectives, people, government, capital }: WrittenEntry): [string, string][] {
  const all = [name, ...(aliases ?? []), ...(adjectives ?? []), ...(people ?? []), ...(government ?? [])];
  return [...all, ...(capital === undefined ? [] : [capital.name])].map((word) => [word, name]);
}

const pair = (place: string | undefined, country: string | undefined): [string, string][] =>
  place === undefined || country === undefined ? [] : [[place, country]];
