import type { Incoming } from '../archive.ts';
import type { Fetcher } from '../fetch/fetcher.ts';
import { isInputError } from '../ingest/reason.ts';
import type { ReadingOptions } from './reading-options.ts';

/** What reading a source gives, one after the other: something to file, what is filed already, or what cannot be read and why. */
export type Reading =
  | { readonly kind: 'incoming'; readonly incoming: Incoming }
  | { readonly kind: 'known'; readonly name: string }
  | { readonly kind: 'failed'; readonly name: string; readonly error: Error };

/** What sources are read with. */
export interface ReadingContext {
  readonly fetcher: Fetcher;
  readonly options: ReadingOptions;
  /** Whether the archive has the page of an address, and nothing tells that it has changed since. */
  isKnown(address: string, changed: string | null): Promise<boolean>;
  readonly signal?: AbortSignal;
}

/**
 * The readings of a source; an error that lies in the source becomes its last reading.
 * @param name what messages call the source
 */
export async function* caught(name: string, readings: AsyncIterable<Reading>): AsyncGenerator<Reading> {
  try {
    yield* readings;
  } catch (error) {
    if (!isInputError(error)) throw error;
    yield { kind: 'failed', name, error: error as Error };
  }
}
