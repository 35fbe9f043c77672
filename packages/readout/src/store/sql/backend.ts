import type { Kysely, RawBuilder, Transaction } from 'kysely';
import type { Fault } from '../integrity.ts';
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

/** Words that must stand one after the other; the last one may be the beginning of a word. */
export interface TextTerm {
  readonly words: readonly string[];
  readonly prefix: boolean;
}

/** The full-text index of a backend. */
export interface FullText {
  add(db: Kysely<Tables>, corpus: Corpus, items: readonly Indexed[]): Promise<void>;
  remove(db: Kysely<Tables>, corpus: Corpus, nums: readonly number[]): Promise<void>;
  /** A subquery of the row numbers that have the term. */
  matching(corpus: Corpus, term: TextTerm): RawBuilder<unknown>;
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
