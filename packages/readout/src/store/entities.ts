import type { EntityKind } from '../model/index.ts';
import type { Page, PageRequest } from './page.ts';

/** What an entity of the archive is called. */
export interface EntityLabel {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
}

/** An entity of the whole archive. */
export interface ArchiveEntity extends EntityLabel {
  /** Wikidata id. */
  readonly ref: string | null;
  /** In how many documents it is mentioned, under any of its names. */
  readonly documents: number;
}

/** Somebody whom an entity met, called or spoke to. Whoever represents an entity is no contact of it. */
export interface Contact {
  readonly entity: EntityLabel;
  /** Events that both took part in, by type. */
  readonly events: readonly { readonly type: string; readonly count: number }[];
  /** Statements that one of them addressed to the other. */
  readonly statements: number;
  /** Days of publication; null where none is known. */
  readonly first: string | null;
  readonly last: string | null;
}

/** What stances an entity took on an issue. */
export interface IssueStances {
  readonly issue: string;
  readonly stances: readonly {
    readonly stance: string;
    readonly count: number;
    /** Days of publication; null where none is known. */
    readonly first: string | null;
    readonly last: string | null;
  }[];
}

/** Persons, countries, organizations… across documents. An entity that was merged into another one is that one. */
export interface EntityStore {
  /**
   * Who is called so: by the full name or a name that it goes by, a person also by the surname; failing these, whose name has all the
   * words. The most mentioned first.
   */
  find(name: string): Promise<readonly ArchiveEntity[]>;
  /** Whose name has words that begin with these, in their order; the most mentioned first. For completing a name. */
  beginning(name: string, most: number): Promise<readonly ArchiveEntity[]>;
  get(id: string): Promise<ArchiveEntity | null>;
  /** Whom it met, called or spoke to, itself or by those who represent it; the most frequent first, in the 50,000 entries filed last. */
  contacts(id: string, page: PageRequest): Promise<Page<Contact>>;
  /** Its stances by issue, the issue that it spoke of last first; 200 issues at most. */
  stances(id: string): Promise<readonly IssueStances[]>;
}
