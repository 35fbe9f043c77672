import { readdir, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { isWebAddress } from '../fetch/web-address.ts';
import { STDIN } from '../ingest/bytes.ts';

/** Media types of the files that are read in folders; a file that is named itself is read whatever it is called. */
const MEDIA_TYPES: { readonly [extension: string]: string } = {
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.markdown': 'text/markdown',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.rss': 'application/rss+xml',
  '.atom': 'application/atom+xml',
  '.xml': 'application/xml',
  '.warc': 'application/warc',
};

/** By the file’s name; undefined where it tells nothing. */
export function mediaTypeByName(name: string): string | undefined {
  if (/\.warc\.gz$/i.test(name)) return 'application/warc';
  return MEDIA_TYPES[extname(name).toLowerCase()];
}

/**
 * What is to be read, one item a file or address: folders are replaced by the readable files in them and below, by name, hidden ones
 * left out. Files have their whole path, so that they are found from anywhere.
 * @throws where a folder cannot be listed
 */
export async function itemsOf(sources: readonly string[]): Promise<string[]> {
  const items: string[] = [];
  for (const source of sources) {
    if (source === STDIN || isWebAddress(source)) items.push(source);
    else for await (const file of filesIn(resolve(source))) items.push(file);
  }
  return items;
}

/** The file itself, there or not; of a folder, the readable files. */
async function* filesIn(path: string): AsyncGenerator<string> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    yield path;
    return;
  }
  const entries = await readdir(path, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* filesIn(join(path, entry.name));
    else if (entry.isFile() && mediaTypeByName(entry.name) !== undefined) yield join(path, entry.name);
  }
}
