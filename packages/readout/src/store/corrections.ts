import type { Correction, CorrectionRequest, Record } from '../model/index.ts';
import type { Orphan, Review } from '../record/corrections/corrections.ts';

export type { Orphan, Review } from '../record/corrections/corrections.ts';

/** A document’s record with people’s corrections applied. */
export interface CorrectedRecord {
  readonly record: Record;
  readonly reviews: readonly Review[];
  readonly orphans: readonly Orphan[];
}

/** A line of the log that was just written, and the revision of its document that it made; null where it has none. */
export interface MadeCorrection extends Correction {
  readonly revision: string | null;
}

/** The log of what people decided: lines are appended, never changed or removed. */
export interface CorrectionStore {
  /**
   * Corrects the current record of a document; the request names entries by their ids in it.
   * @param ifRevision the revision that the request was made on; it is not checked where it is left out
   * @throws {InvalidInput} for a request that does not fit the record
   * @throws {StoreError} `missing` for an unknown document, `changed` where it has another revision
   */
  correct(document: string, request: CorrectionRequest, by: string, ifRevision?: string): Promise<MadeCorrection>;
  /** From now on the first entity is another name for the second. Both are ids of the archive’s entities. */
  merge(entity: string, into: string, by: string): Promise<MadeCorrection>;
  /** From now on the entity, in that document, is one of its own. */
  split(entity: string, document: string, by: string): Promise<MadeCorrection>;
  /** Takes a correction back, an undoing too. */
  undo(correction: string, by: string, ifRevision?: string): Promise<MadeCorrection>;
  /** The log, the oldest first; of a document or of the whole archive. */
  log(document?: string): Promise<readonly Correction[]>;
}
