import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { toHtml } from '../export/html.ts';
import { toJson, toJsonLine } from '../export/json.ts';
import { toText } from '../export/text.ts';
import type { Record } from '../model/record.ts';
import { UsageError } from './errors.ts';
import type { Format } from './formats.ts';
import { Sink } from './sink.ts';

const EXTENSIONS: { readonly [format in Format]: string } = {
  text: '.txt',
  json: '.json',
  jsonl: '.jsonl',
  html: '.html',
};

/** Where records go, one after the other in the order of their documents. */
export interface Output {
  write(record: Record): Promise<void>;
  close(): Promise<void>;
}

/**
 * Standard output, a file, or, where `path` is a directory, a file for each record, named after its document.
 * @param many whether more than one record may come
 * @throws {UsageError} for several pages in one stream, which no browser could show
 */
export async function openOutput(format: Format, path: string | undefined, many: boolean): Promise<Output> {
  if (path !== undefined && (await isDirectory(path))) return directoryOutput(format, path);
  if (format === 'html' && many) {
    throw new UsageError('several documents make several pages: name a directory for them with --output');
  }
  const sink = path === undefined ? Sink.stdout() : await Sink.file(path);
  return format === 'json' && many ? arrayOutput(sink) : streamOutput(format, sink, path === undefined);
}

function streamOutput(format: Format, sink: Sink, toTerminal: boolean): Output {
  let first = true;
  return {
    async write(record) {
      const parting = format === 'text' && !first ? '\n\n' : '';
      first = false;
      await sink.write(parting + formatted(record, format, toTerminal));
    },
    close: () => sink.close(),
  };
}

/** Several records as one JSON array, written as they come. */
function arrayOutput(sink: Sink): Output {
  let first = true;
  return {
    async write(record) {
      await sink.write((first ? '[\n' : ',\n') + toJson(record).trimEnd());
      first = false;
    },
    async close() {
      await sink.write(first ? '[]\n' : '\n]\n');
      await sink.close();
    },
  };
}

/** A file for each record. */
function directoryOutput(format: Format, directory: string): Output {
  const files = new DirectoryFiles(directory);
  return {
    async write(record) {
      const sink = await Sink.file(files.next(record.document.id, EXTENSIONS[format]));
      await sink.write(formatted(record, format, false));
      await sink.close();
    },
    async close() {},
  };
}

function formatted(record: Record, format: Format, toTerminal: boolean): string {
  switch (format) {
    case 'json':
      return toJson(record);
    case 'jsonl':
      return toJsonLine(record);
    case 'html':
      return toHtml(record);
    case 'text':
      return toText(record, toTerminal ? { width: process.stdout.columns ?? 80, coloured: isColoured() } : {});
  }
}

/** Colours on a terminal that has them; FORCE_COLOR asks for them anyway, NO_COLOR for none. */
export function isColoured(): boolean {
  const { FORCE_COLOR, NO_COLOR } = process.env;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return !NO_COLOR && process.stdout.isTTY === true && process.stdout.hasColors();
}

/** Names for files in a directory, made of documents’ ids, each given once; those that would be the same are numbered. */
export class DirectoryFiles {
  readonly #directory: string;
  readonly #counts = new Map<string, number>();
  readonly #given = new Set<string>();

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** The path of the next document’s file. */
  next(id: string, extension: string): string {
    const name = fileName(id);
    let count = this.#counts.get(name) ?? 0;
    let given: string;
    do given = ++count === 1 ? name : `${name}-${count}`;
    while (this.#given.has(given));
    this.#counts.set(name, count);
    this.#given.add(given);
    return join(this.#directory, given + extension);
  }
}

/** A document's id as a file name in the directory and nowhere else. */
function fileName(id: string): string {
  return (
    id
      .replace(/[^\p{L}\p{N}._-]+/gu, '-')
      .replace(/^\.+/, '')
      .slice(0, 100) || 'document'
  );
}

export async function isDirectory(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
