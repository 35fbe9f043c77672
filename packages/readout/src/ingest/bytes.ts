import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { MAX_DOCUMENT_BYTES } from './decode.ts';

/** What stands for standard input among file names. */
export const STDIN = '-';

/** The bytes of a file or of standard input, piece by piece. Reads nothing before it is asked to. */
export async function* readPieces(file: string): AsyncGenerator<Uint8Array> {
  if (file === STDIN) {
    yield* process.stdin as AsyncIterable<Buffer>;
    return;
  }
  // A stream of a directory fails only after it was opened, and differently from system to system.
  if ((await stat(file)).isDirectory()) throw Object.assign(new Error('is a directory'), { code: 'EISDIR' });
  yield* createReadStream(file) as AsyncIterable<Buffer>;
}

/** All bytes of a file, or one more than a document may have where there are too many: enough for that to be seen. */
export async function readAll(file: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of readPieces(file)) {
    pieces.push(piece);
    length += piece.length;
    if (length > MAX_DOCUMENT_BYTES) break;
  }
  return Buffer.concat(pieces, Math.min(length, MAX_DOCUMENT_BYTES + 1));
}
