import { documentUrn, type Exported } from '../export/exported.ts';
import { EXPORT_FORMATS, type ExportAbout, type ExportFormatName } from '../export/formats.ts';
import { goldFile } from '../export/gold.ts';
import { UsageError } from './errors.ts';
import { DirectoryFiles, isDirectory } from './output.ts';
import { Sink } from './sink.ts';

export interface ExportOutput {
  readonly format: ExportFormatName;
  /** A file; a directory for a file for each document; standard output where it is left out. */
  readonly path: string | undefined;
  readonly about: ExportAbout;
}

/**
 * Writes documents in a format as they come.
 * @returns how many there were
 * @throws {UsageError} for bytes that would go to a terminal
 */
export async function writeExport(
  documents: AsyncIterable<Exported>,
  { format, path, about }: ExportOutput,
): Promise<number> {
  if (format === 'parquet' && path === undefined && process.stdout.isTTY)
    throw new UsageError('a Parquet file is no text for a terminal: name a file with --output');
  let count = 0;
  async function* counted() {
    for await (const exported of documents) {
      count++;
      yield exported;
    }
  }
  if (path !== undefined && (await isDirectory(path))) await writeFiles(counted(), format, path, about);
  else await writeAll(counted(), format, path, about);
  return count;
}

async function writeAll(
  documents: AsyncIterable<Exported>,
  format: ExportFormatName,
  path: string | undefined,
  about: ExportAbout,
): Promise<void> {
  const sink = path === undefined ? Sink.stdout() : await Sink.file(path);
  for await (const part of EXPORT_FORMATS[format].write(documents, about)) await sink.write(part);
  await sink.close();
}

async function writeFiles(
  documents: AsyncIterable<Exported>,
  format: ExportFormatName,
  directory: string,
  about: ExportAbout,
): Promise<void> {
  const files = new DirectoryFiles(directory);
  for await (const exported of documents) {
    const { id } = exported.record.document;
    if (format === 'training') {
      const sink = await Sink.file(files.next(id, '.json'));
      await sink.write(goldFile(exported));
      await sink.close();
      continue;
    }
    const path = files.next(id, EXPORT_FORMATS[format].extension);
    const iri = `${documentUrn(exported.record)}:annotations`;
    await writeAll(one(exported), format, path, { ...about, iri, label: id });
  }
}

async function* one(exported: Exported): AsyncGenerator<Exported> {
  yield exported;
}
