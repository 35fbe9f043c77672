import type { DocumentSummary } from './documents.ts';
import type { EntityRole, FlatKind } from './entries.ts';
import type { Period } from './overview.ts';
import type { Page, PageRequest } from './page.ts';

/** Words that must stand one after the other; the last one may be the beginning of a word. */
export interface TextTerm {
  readonly words: readonly string[];
  readonly prefix: boolean;
}

/** What can be asked of an entry’s own fields. */
export const ENTRY_FIELDS = [
  'kind',
  'act',
  'form',
  'polarity',
  'certainty',
  'event_type',
  'mode',
  'status',
  'stance',
  'issue',
  'relation',
] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];

export type Condition =
  | { readonly on: 'text'; readonly term: TextTerm; readonly negated: boolean }
  | { readonly on: 'field'; readonly field: EntryField; readonly values: readonly string[]; readonly negated: boolean }
  | { readonly on: 'discussed'; readonly value: boolean; readonly negated: boolean }
  | {
      readonly on: 'entity';
      /** In any part, or only as a mention in the document, where there are none. */
      readonly roles: readonly EntityRole[];
      /** Ids in the archive; those merged into them count too. */
      readonly entities: readonly string[];
      readonly negated: boolean;
    }
  | { readonly on: 'outlet'; readonly values: readonly string[]; readonly negated: boolean }
  | { readonly on: 'document'; readonly values: readonly string[]; readonly negated: boolean }
  /** Days, `from` included and `to` excluded. */
  | {
      readonly on: 'published' | 'event';
      readonly from: string | null;
      readonly to: string | null;
      readonly negated: boolean;
    };

/**
 * By relevance only where words are asked for, else by date, the latest first; so, too, where all of the words stand in more than
 * 10,000 documents or entries, for such words tell little and weighing them takes long. By doubt, there are only entries that nobody has
 * checked, the least certain first; documents have no doubt and come by date.
 */
export const SEARCH_SORTS = ['relevance', 'date', 'doubt'] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

/** Everything that must be so. Conditions on entries must hold for one and the same entry. */
export interface SearchRequest extends PageRequest {
  readonly target: 'documents' | 'entries';
  readonly conditions: readonly Condition[];
  readonly sort: SearchSort;
}

/** An entry that was found. */
export interface EntryHit {
  readonly kind: FlatKind;
  /** Id in the document’s record. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly act: string | null;
  readonly stance: string | null;
  readonly issue: string | null;
  readonly status: string | null;
  readonly eventType: string | null;
  readonly relation: string | null;
  /** Who has a part in it, by name. */
  readonly parts: readonly { readonly role: EntityRole; readonly entity: string; readonly name: string }[];
}

export interface Hit {
  readonly document: DocumentSummary;
  /** Null where documents were asked for. */
  readonly entry: EntryHit | null;
  /** BM25, the higher the better; by doubt, how much there is, 0 to 1; else 0. */
  readonly score: number;
}

export const FACETS = [
  'kind',
  'act',
  'form',
  'certainty',
  'event_type',
  'status',
  'stance',
  'issue',
  'relation',
  'outlet',
  'speaker',
  'addressee',
  'year',
] as const;
export type FacetName = (typeof FACETS)[number];

/** How many hits have a value. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** How many hits were published in a period: `2026`, `2026-05`, `2026-05-04`. */
export interface PeriodHits {
  readonly period: string;
  readonly count: number;
}

export type SearchPage = Page<Hit>;

/** Questions over the whole archive. */
export interface SearchStore {
  find(request: SearchRequest): Promise<SearchPage>;
  /** How many there are, counted no further than `most`. */
  count(request: SearchRequest, most: number): Promise<number>;
  /**
   * The ten most frequent values of each facet among the hits, or among 10,000 of them where there are more. What entries have is
   * counted in 2,000 documents at most where documents are asked for.
   */
  facets(
    request: SearchRequest,
    names: readonly FacetName[],
  ): Promise<{ readonly [name in FacetName]?: readonly FacetCount[] }>;
  /** How many hits each period has, the earliest first; those of documents without a date are left out. */
  periods(request: Pick<SearchRequest, 'target' | 'conditions'>, per: Period): Promise<readonly PeriodHits[]>;
  /** One entry by its id in the record of a document; null where there is none. */
  entry(document: string, id: string): Promise<EntryHit | null>;
  /** Every value that a field has in the archive. */
  values(field: 'issue' | 'mode' | 'outlet'): Promise<readonly string[]>;
}
