import { extname } from 'node:path';
import { decode } from './decode.ts';
import type { DocumentInput } from './document-input.ts';
import { declaredCharset, looksLikeHtml, readHtml } from './html.ts';
import { IngestError } from './ingest-error.ts';
import { readMarkdown } from './markdown.ts';
import { mediaTypeOf } from './media-type.ts';
import { readText } from './text.ts';

export type SourceFormat = 'text' | 'markdown' | 'html';

const BY_EXTENSION: Readonly<{ [extension: string]: SourceFormat }> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
};

const BY_MEDIA_TYPE: Readonly<{ [type: string]: SourceFormat }> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'markdown',
  'text/x-markdown': 'markdown',
};

/** What servers call a file that they know nothing of. */
const TELLS_NOTHING = new Set(['text/plain', 'application/octet-stream', 'binary/octet-stream', '']);

/** What is known of bytes beside themselves. */
export interface Origin {
  /** Of a file. */
  readonly name?: string;
  /** As a server or an archive gives it: `text/html; charset=utf-8`. */
  readonly mediaType?: string;
  /** Where a page was fetched from. */
  readonly address?: string;
}

/**
 * The bytes of a text, Markdown or HTML file as the input to annotate. The format follows the media type, then the file's name;
 * where neither tells (standard input), a text that begins like a web page is one.
 * @throws {IngestError} when the bytes are no readable text
 */
export function ingest(bytes: Uint8Array, origin: Origin = {}): DocumentInput {
  const told = toldFormat(origin);
  const { charset } = mediaTypeOf(origin.mediaType);
  const declared = told === 'html' || told === undefined ? declaredCharset(bytes) : undefined;
  const { text } = decode(bytes, charset ?? declared);
  switch (told ?? (looksLikeHtml(text) ? 'html' : 'text')) {
    case 'html':
      return readHtml(text, origin.address);
    case 'markdown':
      return readMarkdown(text);
    case 'text':
      return readText(text);
  }
}

/** @throws {IngestError} `kind` for a media type that is not read */
function toldFormat({ name, mediaType }: Origin): SourceFormat | undefined {
  const { type } = mediaTypeOf(mediaType);
  const format = BY_MEDIA_TYPE[type] ?? BY_EXTENSION[extname(name ?? '').toLowerCase()];
  if (format !== undefined || TELLS_NOTHING.has(type)) return format;
  throw new IngestError('kind', `it is ${type}; text, Markdown, HTML, feeds and WARC files are read`);
}
