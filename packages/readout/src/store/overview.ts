import type { EntityLabel } from './entities.ts';
import type { Page, PageRequest } from './page.ts';

/** Days of publication, both ends included; no end where it is left out. */
export interface Days {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export const PERIODS = ['year', 'month', 'day'] as const;
export type Period = (typeof PERIODS)[number];

/** How many documents were published in a period: `2026`, `2026-05`, `2026-05-04`. */
export interface PeriodCount {
  readonly period: string;
  readonly documents: number;
}

/** Two who meet, call or address each other. */
export interface Link {
  readonly between: readonly [EntityLabel, EntityLabel];
  /** Events that both take part in. */
  readonly events: number;
  /** Statements that one of them addresses to the other. */
  readonly statements: number;
}

/** A phrase that sides define differently, or a claim that they dispute. */
export interface ContestedPhrase {
  /** Its thread. */
  readonly thread: string;
  readonly kind: 'definition' | 'dispute';
  readonly phrase: string;
  readonly documents: number;
  readonly accounts: number;
  /** Day of the latest account. */
  readonly latest: string | null;
}

export const CHANGES = ['added', 'new version', 'annotated again', 'corrected'] as const;

/** Something that changed a document or its record. */
export interface Change {
  readonly at: string;
  readonly what: (typeof CHANGES)[number];
  readonly document: string;
  readonly title: string | null;
  /** Who corrected it. */
  readonly by: string | null;
}

/** The archive at a glance. */
export interface OverviewStore {
  /** The earliest first; documents without a date are left out. */
  periods(per: Period, days: Days): Promise<readonly PeriodCount[]>;
  /** The most frequent first, among the latest 20,000 entries of these days. */
  links(days: Days, most: number): Promise<readonly Link[]>;
  /** Those that the most documents have accounts of first; two at least. */
  contested(days: Days, most: number): Promise<readonly ContestedPhrase[]>;
  /**
   * The latest first.
   * @param since an instant, ISO 8601
   */
  changes(since: string | undefined, page: PageRequest): Promise<Page<Change>>;
}
