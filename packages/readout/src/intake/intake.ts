import type { Added, Annotator, Archive, Incoming } from '../archive.ts';
import { canonicalAddress } from '../archive.ts';
import { Fetcher } from '../fetch/fetcher.ts';
import type { Source } from './read-document.ts';
import { readArticle, readBytes, readSource } from './read-source.ts';
import type { Reading, ReadingContext } from './reading.ts';
import type { ReadingOptions } from './reading-options.ts';

/** What makes the records of new documents. */
export interface Reader {
  /** Loads the model; it is called when the first document needs it. */
  load(): Promise<Annotator>;
  /** Version of the pipeline that `load` gives. */
  readonly pipeline: string;
}

/** What became of a part of a source. */
export type Taken =
  | { readonly kind: 'added'; readonly added: Added }
  | { readonly kind: 'known'; readonly name: string }
  | { readonly kind: 'failed'; readonly name: string; readonly error: Error }
  /** The signal came before everything was read. */
  | { readonly kind: 'broken off' };

/** Takes sources into an archive: reads them, annotates what is new, and files it. */
export class Intake {
  readonly archive: Archive;
  readonly fetcher: Fetcher;
  readonly reader: Reader;

  constructor(archive: Archive, reader: Reader, fetcher = new Fetcher()) {
    this.archive = archive;
    this.fetcher = fetcher;
    this.reader = reader;
  }

  /**
   * Takes in what a file, an address or standard input holds. What was yielded as added is stored for good.
   * @throws {StoreError} where the archive cannot keep it; whatever is wrong with a source itself is yielded
   */
  take(source: string, options: ReadingOptions, signal?: AbortSignal): AsyncGenerator<Taken> {
    return this.#file(readSource(source, this.#context(options, signal)), signal);
  }

  /** Takes in the one article at an address. */
  takeArticle(address: string, options: ReadingOptions, signal?: AbortSignal): AsyncGenerator<Taken> {
    return this.#file(readArticle(address, this.#context(options, signal)), signal);
  }

  /** Takes in bytes that somebody hands over. */
  takeBytes(source: Source, options: ReadingOptions, signal?: AbortSignal): AsyncGenerator<Taken> {
    return this.#file(readBytes(source, this.#context(options, signal)), signal);
  }

  /** Takes in readings that were made with this intake’s context. */
  takeReadings(
    read: (context: ReadingContext) => AsyncIterable<Reading>,
    options: ReadingOptions,
    signal?: AbortSignal,
  ) {
    return this.#file(read(this.#context(options, signal)), signal);
  }

  async *#file(readings: AsyncIterable<Reading>, signal: AbortSignal | undefined): AsyncGenerator<Taken> {
    // What is not filed is told in its turn, between what is.
    const aside: Taken[] = [];
    async function* incoming(): AsyncGenerator<Incoming> {
      for await (const reading of readings) {
        if (signal?.aborted) {
          aside.push({ kind: 'broken off' });
          return;
        }
        if (reading.kind === 'incoming') yield reading.incoming;
        else aside.push(reading);
      }
    }
    for await (const added of this.archive.add(incoming(), this.reader.load, this.reader.pipeline)) {
      yield* aside.splice(0);
      yield { kind: 'added', added };
    }
    yield* aside;
  }

  #context(options: ReadingOptions, signal: AbortSignal | undefined): ReadingContext {
    return {
      fetcher: this.fetcher,
      options,
      isKnown: (address, changed) => this.#isKnown(address, changed),
      ...(signal && { signal }),
    };
  }

  async #isKnown(address: string, changed: string | null): Promise<boolean> {
    const origins = [...new Set([address, canonicalAddress(address) ?? address])];
    const { documents } = this.archive.store;
    // No text has this hash: only the addresses are asked for.
    const { id } = await documents.standing(origins, '', this.reader.pipeline);
    if (id === null) return false;
    const known = changed === null ? null : await documents.get(id);
    return known === null || known.changedAt >= (changed as string);
  }
}
