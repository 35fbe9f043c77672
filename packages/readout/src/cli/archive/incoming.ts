import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Incoming, Snapshot } from '../../archive.ts';
import { readAll, STDIN } from '../../ingest/bytes.ts';
import { DocumentInput } from '../../ingest/document-input.ts';
import { ingest } from '../../ingest/ingest.ts';
import { inItsLanguage } from '../../ingest/language.ts';
import { isInputError, reasonFor, report } from '../errors.ts';
import { type InputOptions, inputsFromJsonl } from '../inputs.ts';

/** Files in folders that are read; a file that is named itself is read whatever it is called. */
const READ: { readonly [extension: string]: string } = {
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.markdown': 'text/markdown',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
};

/** Files, folders of them, and standard input, to be filed. What cannot be read is reported, and the next one goes on. */
export async function* incomingFiles(paths: readonly string[], options: InputOptions): AsyncGenerator<Incoming> {
  for (const path of paths) {
    try {
      for await (const file of filesIn(path)) yield* incomingFile(file, options);
    } catch (error) {
      if (!isInputError(error)) throw error;
      report(path, reasonFor(error));
    }
  }
}

/** Lines of JSON, to be filed. A line with an id is the same document whenever that id comes again. */
export async function* incomingLines(files: readonly string[], options: InputOptions): AsyncGenerator<Incoming> {
  let count = 0;
  for await (const input of inputsFromJsonl(files, options)) {
    count++;
    const origins = input.id === undefined ? [] : [`id:${input.id}`];
    yield { name: input.id ?? input.title ?? `document ${count}`, input, origins, snapshot: null };
  }
}

/** The file itself; of a folder, the readable files in it and below, by name. */
async function* filesIn(path: string): AsyncGenerator<string> {
  if (path === STDIN || !(await stat(path)).isDirectory()) {
    yield path;
    return;
  }
  const entries = await readdir(path, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* filesIn(join(path, entry.name));
    else if (entry.isFile() && extname(entry.name).toLowerCase() in READ) yield join(path, entry.name);
  }
}

async function* incomingFile(file: string, { told, force }: InputOptions): AsyncGenerator<Incoming> {
  const isStdin = file === STDIN;
  const name = isStdin ? 'standard input' : file;
  try {
    const bytes = await readAll(file);
    const read = ingest(bytes, isStdin ? {} : { name: file });
    const id = isStdin ? undefined : basename(file, extname(file));
    const input = inItsLanguage(DocumentInput.parse({ ...read, ...told, id }), force);
    const origins = isStdin ? [] : [pathToFileURL(resolve(file)).href];
    yield { name, input, origins, snapshot: snapshotOf(bytes, input.text, file) };
  } catch (error) {
    if (!isInputError(error)) throw error;
    report(name, reasonFor(error));
  }
}

/** The bytes, unless the text is all there is to them. */
function snapshotOf(bytes: Uint8Array, text: string, file: string): Snapshot | null {
  if (Buffer.from(text).equals(bytes)) return null;
  const mediaType = READ[extname(file).toLowerCase()] ?? 'application/octet-stream';
  return { bytes, mediaType, fetchedAt: new Date().toISOString() };
}
