import type { SearchRequest } from './search.ts';

/** A stretch of a document that has a vector. Offsets in UTF-16. */
export interface StoredPassage {
  readonly start: number;
  readonly end: number;
  /** Ids in the record of the entries whose words these are; none for a sentence. */
  readonly entries: readonly string[];
}

/** The packed vectors of a document’s passages, side by side; `search/similar/bit-planes.ts` packs and reads them. */
export interface DocumentVectors {
  /** Name of the space that they are in. */
  readonly model: string;
  readonly passages: readonly StoredPassage[];
  readonly signs: Uint8Array;
  readonly rest: Uint8Array;
}

/** The part of a document’s vectors that is searched first. */
export interface SignRow {
  /** Never given twice, and higher than all before. */
  readonly num: number;
  readonly document: string;
  /** Of each passage. */
  readonly entries: readonly (readonly string[])[];
  readonly signs: Uint8Array;
}

export interface VectorRow extends Omit<DocumentVectors, 'model'> {
  readonly document: string;
}

/**
 * Vectors of the passages of current records, corrections applied. They are made after a record was filed; a record that changes has
 * none until they are made again.
 */
export interface VectorStore {
  /** Ids of documents that have no vectors of a model, those that wait longest first. */
  missing(model: string, limit: number): Promise<string[]>;
  /** How many have none; no further than to `most`. */
  countMissing(model: string, most: number): Promise<number>;
  /**
   * Files a document’s vectors, unless it has another revision than the one they were made of.
   * @returns whether they were filed
   */
  file(document: string, revision: string, vectors: DocumentVectors): Promise<boolean>;
  /** Rows of a model behind a number, in order. */
  signsAfter(model: string, num: number, limit: number): Promise<SignRow[]>;
  /** By row number; rows that are no longer there are left out. */
  read(nums: readonly number[]): Promise<ReadonlyMap<number, VectorRow>>;
  /** Documents for which all conditions hold, each with the entries for which they hold; null where they are not about entries. */
  matching(
    request: Pick<SearchRequest, 'target' | 'conditions'>,
  ): Promise<ReadonlyMap<string, ReadonlySet<string> | null>>;
}
