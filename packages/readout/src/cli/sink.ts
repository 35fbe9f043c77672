import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { ClosedPipe, naming, systemCode } from './errors.ts';

/** Somewhere to write text or bytes: waits for a slow reader, so that nothing piles up, and tells when the reader has gone. */
export class Sink {
  readonly #stream: Writable;
  readonly #isStdout: boolean;
  #failure: Error | undefined;

  private constructor(stream: Writable, isStdout: boolean) {
    this.#stream = stream;
    this.#isStdout = isStdout;
    stream.on('error', (error) => {
      this.#failure = error;
    });
  }

  static stdout(): Sink {
    return new Sink(process.stdout, true);
  }

  /** @throws when the file cannot be opened for writing, with its name */
  static async file(path: string): Promise<Sink> {
    const stream = createWriteStream(path);
    await naming(path, () => once(stream, 'open'));
    return new Sink(stream, false);
  }

  async write(part: string | Uint8Array): Promise<void> {
    this.#check();
    const ready = this.#stream.write(part);
    if (!ready) await this.#event('drain');
    this.#check();
  }

  /** Waits until everything is written. */
  async close(): Promise<void> {
    this.#check();
    if (this.#isStdout) {
      await new Promise<void>((resolve) => this.#stream.write('', () => resolve()));
    } else {
      this.#stream.end();
      await this.#event('finish');
    }
    this.#check();
  }

  /** Waits for an event or a failure, whichever comes first. */
  async #event(name: string): Promise<void> {
    await once(this.#stream, name).catch((error) => {
      this.#failure = error;
    });
  }

  #check(): void {
    if (!this.#failure) return;
    // A pipe that is a socket is reset where unread text was left in it.
    const isClosed = ['EPIPE', 'ECONNRESET'].includes(systemCode(this.#failure) ?? '');
    throw this.#isStdout && isClosed ? new ClosedPipe() : this.#failure;
  }
}
