import type { Issue } from '../model/index.ts';

/** What can be wrong with a record. */
export type RecordIssueCode =
  /** Not of the schema `readout/record/1`. */
  | 'shape'
  /** `sha256` is not the hash of the text. */
  | 'hash'
  | 'span-outside'
  | 'span-order'
  | 'span-space'
  | 'span-surrogate'
  | 'id-duplicate'
  | 'reference-missing'
  /** It points at an entry of the wrong kind: a duration where a date belongs, a topic of an event that is no CONSULT. */
  | 'reference-kind'
  | 'via-cycle'
  | 'via-outside'
  | 'via-not-innermost'
  | 'represents-cycle'
  | 'time-order';

export type RecordIssue = Issue<RecordIssueCode>;
