import { extname } from 'node:path';
import { decode } from './decode.ts';
import type { DocumentInput } from './document-input.ts';
import { declaredCharset, looksLikeHtml, readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
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

/**
 * The bytes of a text, Markdown or HTML file as the input to annotate. The format follows the file's name; without a telling
 * name (standard input), a text that begins like a web page is one.
 * @throws {IngestError} when the bytes are no readable text
 */
export function ingest(bytes: Uint8Array, name?: string): DocumentInput {
  const told = BY_EXTENSION[extname(name ?? '').toLowerCase()];
  const charset = told === 'html' || told === undefined ? declaredCharset(bytes) : undefined;
  const { text } = decode(bytes, charset);
  switch (told ?? (looksLikeHtml(text) ? 'html' : 'text')) {
    case 'html':
      return readHtml(text);
    case 'markdown':
      return readMarkdown(text);
    case 'text':
      return readText(text);
  }
}
