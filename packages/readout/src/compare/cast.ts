import type { Entity, Record } from '../model/index.ts';
import { entityKey, nameKey } from '../store/entity-key.ts';
import { loadCountryNames } from '../vocabulary/country-names.ts';

/** Somebody as all documents know them. `key` is the same in every document. */
export interface Figure {
  readonly key: string;
  readonly name: string;
  readonly isPerson: boolean;
  /** Key of the country or organization that they speak for; a country's own key is its side. */
  readonly side: string | null;
  /** A spokesman, an aide: in the text for what they tell. */
  readonly speaksForOthers: boolean;
}

const LANDS = loadCountryNames().lands;
const SPEAKS = /\b(?:spokes(?:man|woman|person)|aide|press secretary)\b/i;

/**
 * Who is who across the documents. Beside the rule of the archive (Wikidata id, else kind and name), a person with one name
 * or with another spelling of the first name is the one bearer of that surname, if there is only one.
 */
export class Cast {
  readonly #figures = new Map<string, Figure>();

  constructor(records: readonly Record[]) {
    const bySurname = surnames(records);
    for (const record of records) {
      const known = new Map(record.entities.map((entity) => [entity.id, entity]));
      const keyOf = (entity: Entity): string => bySurname(entity) ?? entityKey(entity, record);
      for (const entity of record.entities) {
        const side = sideOf(entity, known);
        this.#figures.set(`${record.document.id}\n${entity.id}`, {
          key: keyOf(entity),
          name: entity.name,
          isPerson: entity.kind === 'person',
          side: side === null ? null : keyOf(side),
          speaksForOthers: entity.kind === 'person' && entity.titles.some((title) => SPEAKS.test(title)),
        });
      }
    }
  }

  /** Key of the country or organization that the one with a key stands for. */
  sideOf(key: string): string | null {
    for (const figure of this.#figures.values()) if (figure.key === key && figure.side !== null) return figure.side;
    return null;
  }

  /** Key of the country that a place lies in, by the documents or else by the gazetteer; a country’s own key. */
  landOf(key: string): string | null {
    const land = this.sideOf(key);
    if (land !== null) return land;
    const ref = LANDS.get(key.replace(/^ref:/, ''));
    return ref === undefined ? null : `ref:${ref}`;
  }

  nameOf(key: string): string | null {
    for (const figure of this.#figures.values()) if (figure.key === key) return figure.name;
    return null;
  }

  figure(record: Record, entity: string | null | undefined): Figure | null {
    return this.#figures.get(`${record.document.id}\n${entity}`) ?? null;
  }
}

/** The country or organization at the end of who speaks for whom; null for a person or group of whom that is not known. */
function sideOf(entity: Entity, known: ReadonlyMap<string, Entity>): Entity | null {
  let at: Entity | undefined = entity;
  for (let steps = 0; steps < 4 && at?.represents; steps++) at = known.get(at.represents) ?? undefined;
  if (at === undefined || at.kind === 'person' || at.kind === 'place') return null;
  return at.kind === 'group' && at === entity ? null : at;
}

function surnames(records: readonly Record[]): (entity: Entity) => string | null {
  const bearers = new Map<string, Map<string, string>>();
  const surnameOf = (entity: Entity): string | null =>
    entity.kind === 'person' && entity.mentions.some(({ form }) => form === 'name')
      ? (nameKey(entity.name).split(' ').at(-1) ?? null)
      : null;
  for (const record of records) {
    for (const entity of record.entities) {
      const surname = surnameOf(entity);
      if (!surname) continue;
      const initial = nameKey(entity.name).includes(' ') ? nameKey(entity.name).charAt(0) : '';
      const known = bearers.get(surname) ?? new Map<string, string>();
      bearers.set(surname, known.set(initial, known.get(initial) ?? entityKey(entity, record)));
    }
  }
  return (entity) => {
    const surname = surnameOf(entity);
    const known = surname ? bearers.get(surname) : undefined;
    if (!surname || !known) return null;
    const initials = [...known.keys()].filter((initial) => initial !== '');
    return initials.length <= 1 ? `person:${surname}` : null;
  };
}
