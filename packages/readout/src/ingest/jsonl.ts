import { MAX_DOCUMENT_BYTES } from './decode.ts';
import { type CheckedInput, DocumentInput } from './document-input.ts';
import { IngestError } from './ingest-error.ts';

/** One line of a JSONL stream: the input that it carries, or what is wrong with it. Lines count from 1. */
export type JsonlLine =
  | { readonly line: number; readonly input: CheckedInput }
  | { readonly line: number; readonly error: IngestError };

/**
 * Reads `{"id","text","published","title","outlet","url","author","language"}` a line, all but the text optional.
 * A bad line comes out as its error and the others go on; empty lines are passed over. One line at a time is held in memory.
 */
export async function* readJsonl(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<JsonlLine> {
  let line = 0;
  for await (const bytes of splitLines(utf8(chunks))) {
    line++;
    if (bytes === null) {
      yield { line, error: new IngestError('too-long', `is longer than ${MAX_DOCUMENT_BYTES / 1024 / 1024} MiB`) };
      continue;
    }
    const result = parseLine(bytes);
    if (result instanceof IngestError) yield { line, error: result };
    else if (result) yield { line, input: result };
  }
}

function parseLine(bytes: Uint8Array): CheckedInput | IngestError | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
  } catch {
    return new IngestError('encoding', 'is not valid UTF-8');
  }
  if (text === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    return new IngestError('json', `is no JSON: ${reasonOf(cause, text)}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return new IngestError('json', 'is no JSON object');
  }
  const checked = DocumentInput.safeParse(value);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const field = String(issue?.path[0] ?? 'value');
  return new IngestError('field', `"${field}" ${fieldProblem(issue?.message ?? 'is invalid')}`);
}

/** V8 quotes the line in some of its messages; a place in the line says more. */
function reasonOf(cause: unknown, text: string): string {
  const message = cause instanceof Error ? cause.message : '';
  const place = Number(/position (\d+)/.exec(message)?.[1] ?? (/end of JSON/.test(message) ? text.length : Number.NaN));
  if (Number.isNaN(place)) return 'it is malformed';
  return place >= text.length ? 'it breaks off' : `unexpected character at column ${place + 1}`;
}

function fieldProblem(message: string): string {
  return /^(?:is|are) /.test(message) ? message : 'is not a string';
}

/** Pieces of bytes to whole lines without their line feed; null for a line that is too long to be held. */
async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  let pieces: Uint8Array[] = [];
  let held = 0;
  let overflow = false;
  const take = (piece: Uint8Array) => {
    held += piece.length;
    if (held > MAX_DOCUMENT_BYTES) {
      overflow = true;
      pieces = [];
    } else {
      pieces.push(piece);
    }
  };
  const line = () => {
    const whole = overflow ? null : pieces.length === 1 ? (pieces[0] as Uint8Array) : Buffer.concat(pieces);
    pieces = [];
    held = 0;
    overflow = false;
    return whole;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      take(chunk.subarray(start, end));
      yield line();
      start = end + 1;
    }
    if (start < chunk.length) take(chunk.subarray(start));
  }
  if (held > 0) yield line();
}

/** The stream as UTF-8: a byte order mark is dropped, UTF-16 with one (as PowerShell writes) is converted. */
async function* utf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | undefined;
  let head: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of chunks) {
    let bytes = chunk;
    if (head) {
      bytes = head.length > 0 ? Buffer.concat([head, chunk]) : chunk;
      if (bytes.length < 3) {
        head = bytes;
        continue;
      }
      head = undefined;
      const [a, b, c] = bytes;
      if (a === 0xff && b === 0xfe) decoder = new TextDecoder('utf-16le');
      else if (a === 0xfe && b === 0xff) decoder = new TextDecoder('utf-16be');
      else if (a === 0xef && b === 0xbb && c === 0xbf) bytes = bytes.subarray(3);
    }
    yield decoder ? Buffer.from(decoder.decode(bytes, { stream: true })) : bytes;
  }
  if (head && head.length > 0) yield head;
}
