import type { Attribution, Document, Time } from '../model/index.ts';
import type { EntityIndex } from './entity-index.ts';
import type { Reading } from './reading.ts';

/** What a component of the record may look at: the document, what the encoder says of it, and the entries made before. */
export interface Context {
  readonly document: Document;
  readonly reading: Reading;
  readonly times: readonly Time[];
  readonly entities: EntityIndex;
  readonly attributions: readonly Attribution[];
}

/** The parts of a context that are there before entities are resolved. */
export type EarlyContext = Pick<Context, 'document' | 'reading' | 'times'>;
