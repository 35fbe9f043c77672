import { mkdir } from 'node:fs/promises';
import { Command, Option } from 'commander';
import type { Archive } from '../../archive.ts';
import type { Exported } from '../../export/exported.ts';
import { EXPORT_FORMAT_NAMES, EXPORT_FORMATS, type ExportFormatName } from '../../export/formats.ts';
import { naming, UsageError } from '../errors.ts';
import { plain } from './lines.ts';
import { reportQuery } from './query-report.ts';
import { type StoreOptions, storeOption, withArchive } from './store-option.ts';

interface ExportCommandOptions extends StoreOptions {
  readonly query?: string;
  readonly format?: ExportFormatName;
  readonly output?: string;
  readonly matching: boolean;
  readonly bom: boolean;
  readonly training: boolean;
  readonly all: boolean;
}

const FORMAT_LIST = EXPORT_FORMAT_NAMES.map((name) => `  ${name.padEnd(15)} ${EXPORT_FORMATS[name].summary}`).join(
  '\n',
);

/** `readout export`: documents of an archive, or what a search finds, in the formats of others. */
export function exportCommand(): Command {
  return new Command('export')
    .summary('write documents, or what a search finds, in the formats of others')
    .description(
      `Writes the records of documents, with people’s corrections: of those that are named, of all that a query finds, or of the whole archive.\n\nFormats:\n${FORMAT_LIST}`,
    )
    .argument('[DOC...]', 'the documents, as readout list names them')
    .addOption(storeOption())
    .option('--query <Q>', 'the documents that this finds, in the query language of readout search')
    .addOption(new Option('--format <FORMAT>', 'what to write').choices(EXPORT_FORMAT_NAMES))
    .option('--output <PATH>', 'write to this file; to files in it where it is a directory')
    .option('--matching', 'only the entries that the query finds, not all of their documents', false)
    .option('--bom', 'begin CSV with the mark by which Excel knows UTF-8', false)
    .option(
      '--training',
      'write documents that people reviewed as gold documents, one file each, into the directory of --output',
      false,
    )
    .option('--all', 'with --training: those too that nobody reviewed', false)
    .action((documents: readonly string[], options: ExportCommandOptions) => {
      checkOptions(documents, options);
      return withArchive(options, (archive) => exportDocuments(archive, documents, options));
    });
}

function checkOptions(documents: readonly string[], options: ExportCommandOptions): void {
  const { query, format, output, matching, training, all } = options;
  if (documents.length > 0 && query !== undefined)
    throw new UsageError('name documents or give a --query, one of the two');
  if (matching && query === undefined) throw new UsageError('--matching needs a --query');
  if (all && !training) throw new UsageError('--all is for --training');
  if (training) {
    if (format !== undefined && format !== 'training') throw new UsageError('--training is a format of its own');
    if (matching) throw new UsageError('--training writes whole documents: leave --matching out');
    if (output === undefined)
      throw new UsageError('--training writes a file a document: name a directory with --output');
  } else if (format === undefined)
    throw new UsageError(`say what to write with --format: ${EXPORT_FORMAT_NAMES.join(', ')}`);
}

async function exportDocuments(archive: Archive, ids: readonly string[], options: ExportCommandOptions): Promise<void> {
  const { ArchiveExports } = await import('../../archive-exports.ts');
  const { writeExport } = await import('../export-output.ts');
  const { query = '', matching, training, output: path, bom } = options;
  const format = options.format ?? 'training';
  const exports = new ArchiveExports(archive.store, {
    withSnapshot: EXPORT_FORMATS[format].tellsSnapshot,
    servedAt: null,
  });
  const missing = await firstMissing(archive, ids);
  if (missing !== null)
    throw new Error(`${missing}: there is no such document in ${archive.store.name}; readout list shows what there is`);
  const found = ids.length > 0 ? null : await reportQuery(query, () => exports.search(query, { matching }));
  if (found === undefined) return;
  for (const { message } of found?.notes ?? []) process.stderr.write(`readout: ${plain(message)}\n`);
  if (training && path !== undefined) await naming(path, () => mkdir(path, { recursive: true }));
  const onlyReviewed = training && !options.all;
  const all = found?.documents ?? named(exports, ids);
  const documents = onlyReviewed ? exports.reviewedAmong(all) : all;
  const count = await writeExport(documents, { format, path, about: { ...aboutOf(ids, query), bom } });
  if (count === 0)
    process.stderr.write(
      `readout: ${onlyReviewed ? 'nobody has reviewed any of these documents; --all writes them all the same' : 'no document was found'}\n`,
    );
}

async function firstMissing({ store }: Archive, ids: readonly string[]): Promise<string | null> {
  for (const id of ids) if ((await store.documents.get(id)) === null) return id;
  return null;
}

async function* named(
  exports: { document(id: string): Promise<Exported | null> },
  ids: readonly string[],
): AsyncGenerator<Exported> {
  for (const id of new Set(ids)) {
    const exported = await exports.document(id);
    if (exported !== null) yield exported;
  }
}

/** What the export is called in formats that have a place for it. */
function aboutOf(ids: readonly string[], query: string): { readonly iri: string; readonly label: string } {
  if (ids.length > 0)
    return { iri: `urn:readout:documents:${ids.map(encodeURIComponent).join('+')}`, label: ids.join(', ') };
  return { iri: `urn:readout:search:${encodeURIComponent(query)}`, label: query || 'all documents' };
}
