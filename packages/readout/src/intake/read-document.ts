import type { Incoming, Snapshot } from '../archive.ts';
import { DocumentInput } from '../ingest/document-input.ts';
import { ingest } from '../ingest/ingest.ts';
import { inItsLanguage } from '../ingest/language.ts';
import { filledFrom, type ReadingOptions, type Told, toldBy } from './reading-options.ts';

/** Bytes to be read, and what is known of them. */
export interface Source {
  /** What messages call it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As a server tells it. */
  readonly mediaType: string | undefined;
  /** Media type of the raw bytes where no server tells one. */
  readonly storedAs?: string | undefined;
  /** Where it was fetched from; null for a file. */
  readonly address: string | null;
  /** ISO 8601 instant. */
  readonly fetchedAt: string;
  /** Id that the document is to have, where there is no telling name in the text. */
  readonly id?: string | undefined;
  /** What else it is known by. */
  readonly origins: readonly string[];
  /** What others tell of it, such as a feed; it counts where the page says nothing. */
  readonly told?: Told;
}

/**
 * One document, ready to be filed, with its raw bytes beside it.
 * @throws {IngestError}
 */
export function readDocument(source: Source, options: ReadingOptions): Incoming {
  const { name, bytes, mediaType, address, id, origins, told = {} } = source;
  const read = ingest(bytes, {
    name: address === null ? name : new URL(address).pathname,
    ...(mediaType !== undefined && { mediaType }),
    ...(address !== null && { address }),
  });
  const input = filledFrom(DocumentInput.parse({ ...read, ...toldBy(options), id }), { ...told, url: address });
  return {
    name,
    input: inItsLanguage(input, options.force),
    origins: address === null ? origins : [address, ...origins],
    snapshot: snapshotOf(source, input.text),
  };
}

/** The bytes, unless the text is all there is to them. */
function snapshotOf({ bytes, mediaType, storedAs, fetchedAt }: Source, text: string): Snapshot | null {
  if (Buffer.from(text).equals(bytes)) return null;
  return { bytes, mediaType: mediaType ?? storedAs ?? 'application/octet-stream', fetchedAt };
}
