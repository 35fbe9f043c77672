import type { EntityKind } from '../model/index.ts';

/** An entity of the whole archive. */
export interface ArchiveEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** Wikidata id. */
  readonly ref: string | null;
  /** In how many documents it is mentioned, under any of its names. */
  readonly documents: number;
}

/** Persons, countries, organizations… across documents. An entity that was merged into another one is that one. */
export interface EntityStore {
  /**
   * Who is called so: by the full name or a name that it goes by, a person also by the surname; failing these, whose name has all the
   * words. The most mentioned first.
   */
  find(name: string): Promise<readonly ArchiveEntity[]>;
  get(id: string): Promise<ArchiveEntity | null>;
}
