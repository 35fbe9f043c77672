import type { Kysely, RawBuilder, Transaction } from 'kysely';
import type { Fault } from '../integrity.ts';
import type { TextTerm } from '../search.ts';
import type { Tables } from './tables.ts';

/** Words to index for one document or entry. */
export interface Indexed {
  readonly num: number;
  /** Empty for entries. */
  readonly title: string;
  readonly text: string;
}

/** What is indexed for full-text search: whole documents, or single entries. */
export type Corpus = 'document' | 'entry';

/** The full-text index of a backend. */
export interface FullText {
  add(db: Kysely<Tables>, corpus: Corpus, items: readonly Indexed[]): Promise<void>;
  remove(db: Kysely<Tables>, corpus: Corpus, nums: readonly number[]): Promise<void>;
  /** A subquery of the row numbers that have the term. */
  matching(corpus: Corpus, term: TextTerm): RawBuilder<unknown>;
  /**
   * A subquery of `num` and `score` of those hits that have all the terms: BM25 with k1 = 1.2 and b = 0.75, a word in a title counting
   * as four. A backend may rank a great many hits by a quicker measure.
   * @param hits a subquery of row numbers
   */
  scored(
    db: Kysely<Tables>,
    corpus: Corpus,
    terms: readonly TextTerm[],
    hits: RawBuilder<unknown>,
  ): Promise<RawBuilder<unknown>>;
  /** How many rows are indexed. */
  count(db: Kysely<Tables>, corpus: Corpus): Promise<number>;
}

/** A database that holds an archive, and what only it can do. */
export interface Backend {
  readonly name: string;
  readonly db: Kysely<Tables>;
  readonly fullText: FullText;
  /** Runs a change in one transaction; two changes never run at once. */
  write<Result>(change: (db: Transaction<Tables>) => Promise<Result>): Promise<Result>;
  /** Reads everything as it was at one moment. */
  snapshot<Result>(read: (db: Kysely<Tables>) => Promise<Result>): Promise<Result>;
  /** Lets numbering go on behind rows that were written with their numbers. */
  renumber(db: Transaction<Tables>): Promise<void>;
  /** What the database itself finds wrong with its files. */
  inspect(): Promise<Fault[]>;
  /** Writes a copy of all files into a new one; absent where only rows can be copied. */
  copyFile?(file: string): Promise<void>;
  close(): Promise<void>;
}
