import type { Entity } from '../model/index.ts';

/** Entities of the sections read so far, so that the same one in a later section is known again. */
export class KnownEntities {
  readonly #byKey = new Map<string, Entity>();
  /** Persons by surname; null where two share it. */
  readonly #bySurname = new Map<string, Entity | null>();
  readonly #all: Entity[] = [];

  get all(): readonly Entity[] {
    return this.#all;
  }

  /** The entity of an earlier section that this one is, by Wikidata id, kind and name, or a person’s surname; undefined for a new one. */
  find(entity: Pick<Entity, 'kind' | 'name' | 'ref'>): Entity | undefined {
    const known = keysOf(entity).flatMap((key) => this.#byKey.get(key) ?? [])[0];
    if (known !== undefined || entity.kind !== 'person' || entity.name.includes(' ')) return known;
    return this.#bySurname.get(entity.name.toLowerCase()) ?? undefined;
  }

  add(entity: Entity): void {
    this.#all.push(entity);
    for (const key of keysOf(entity)) if (!this.#byKey.has(key)) this.#byKey.set(key, entity);
    if (entity.kind !== 'person' || !entity.mentions.some(({ form }) => form === 'name')) return;
    const surname = entity.name.split(' ').at(-1)?.toLowerCase() ?? '';
    this.#bySurname.set(surname, this.#bySurname.has(surname) ? null : entity);
  }
}

const keysOf = ({ kind, name, ref }: Pick<Entity, 'kind' | 'name' | 'ref'>): string[] => [
  ...(ref === null ? [] : [`${kind} ${ref}`]),
  `${kind} ${name.toLowerCase()}`,
];
