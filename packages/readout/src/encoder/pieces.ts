/** Pieces that stand at a sequence’s ends ([CLS] and [SEP] of the vocabulary). */
export const START_MARK = 101;
export const END_MARK = 102;

/** A stretch of a text as the encoder reads it: word pieces with their places. Offsets are UTF-16 code units of the whole text. */
export interface Pieces {
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Letter case × inside quotation marks × first of a paragraph; see `surface-features.ts`. */
  readonly features: Uint8Array;
  /** Number of the paragraph that each piece stands in. */
  readonly paragraphs: Int32Array;
  /** 1 where a piece goes on inside a word (`##ing`). */
  readonly continues: Uint8Array;
}
