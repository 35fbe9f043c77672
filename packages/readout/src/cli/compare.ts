import { Command, Option } from 'commander';
import { STDIN } from '../ingest/bytes.ts';
import type { CheckedInput } from '../ingest/document-input.ts';
import type { Record } from '../model/record.ts';
import { UsageError } from './errors.ts';

const COMPARISON_FORMATS = ['text', 'markdown', 'html', 'json'] as const;

interface CompareOptions {
  readonly input: 'document' | 'jsonl';
  readonly format: (typeof COMPARISON_FORMATS)[number];
  readonly output?: string;
  readonly gazetteer: readonly string[];
  readonly force: boolean;
  readonly store?: string;
}

/** `readout compare`: documents in, one comparison out. */
export function compareCommand(): Command {
  return new Command('compare')
    .summary('compare accounts of the same events')
    .description(
      'Reads two or more reports and tells which of them tell of the same event, what each of them says of it, which statements are one, and where a side seems to have moved.',
    )
    .argument('[FILE...]', 'the files; - or none is standard input')
    .addOption(
      new Option(
        '--input <KIND>',
        'jsonl: one {"id","text","published",…} a line; without publication dates no shift is found',
      )
        .choices(['document', 'jsonl'])
        .default('document'),
    )
    .addOption(new Option('--format <FORMAT>', 'what to write').choices(COMPARISON_FORMATS).default('text'))
    .option(
      '--store <ADDRESS>',
      'compare documents of this archive: name them by their ids; what it does not have is read as a file',
    )
    .option('--output <PATH>', 'write to this file')
    .addOption(
      new Option('--gazetteer <FILE>', 'a YAML file of further names; may be given more than once')
        .default([], 'none')
        .argParser((file, files: string[]) => [...files, file]),
    )
    .option('--force', 'go on with texts that are not English', false)
    .action(compare);
}

async function compare(named: readonly string[], options: CompareOptions): Promise<void> {
  const files = named.length > 0 ? named : [STDIN];
  if (files.filter((file) => file === STDIN).length > 1) throw new UsageError('standard input can be read once only');
  if (named.length === 0 && process.stdin.isTTY)
    throw new UsageError('name files, or pipe lines in; readout compare --help says more');
  if (options.input === 'document' && files.length < 2)
    throw new UsageError('name two documents or more, or give --input jsonl');

  const stored = options.store === undefined ? [] : await storedRecords(options.store, named);
  const unknown = files.filter((file) => !stored.some(({ document }) => document.id === file));
  const { inputsFromFiles, inputsFromJsonl } = await import('./inputs.ts');
  const { Sink } = await import('./sink.ts');
  const told = { told: {}, force: options.force };
  const inputs = options.input === 'jsonl' ? inputsFromJsonl(unknown, told) : inputsFromFiles(unknown, told);
  const records = [...stored, ...(await recordsOf(await all(inputs), options.gazetteer))];
  const sink = options.output === undefined ? Sink.stdout() : await Sink.file(options.output);
  await sink.write(await written(records, options.format));
  await sink.close();
}

/** The records of the documents that an archive has, as people corrected them. */
async function storedRecords(store: string, ids: readonly string[]): Promise<Record[]> {
  const { withArchive } = await import('./archive/store-option.ts');
  return await withArchive({ store }, async (archive) => {
    const found = await Promise.all([...new Set(ids)].map((id) => archive.store.documents.record(id)));
    return found.flatMap((corrected) => corrected?.record ?? []);
  });
}

async function recordsOf(inputs: readonly CheckedInput[], gazetteer: readonly string[]): Promise<Record[]> {
  const ids = inputs.map(({ id }) => id).filter((id) => id !== undefined);
  const twice = ids.find((id, i) => ids.indexOf(id) < i);
  if (twice !== undefined) throw new UsageError(`two documents have the id ${twice}`);
  if (inputs.length === 0) return [];
  const { createReadout } = await import('../readout.ts');
  const readout = await createReadout({ gazetteer: [...gazetteer] });
  try {
    return await all(readout.annotateAll(inputs));
  } finally {
    await readout.close();
  }
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

async function written(records: readonly Record[], format: CompareOptions['format']): Promise<string> {
  const { compareByMeaning } = await import('../readout.ts');
  const comparison = await compareByMeaning(records);
  switch (format) {
    case 'json':
      return `${JSON.stringify(comparison, null, 2)}\n`;
    case 'text':
      return (await import('../export/comparison-text.ts')).comparisonToText(comparison, records);
    case 'markdown':
      return (await import('../export/comparison-markdown.ts')).comparisonToMarkdown(comparison, records);
    case 'html':
      return (await import('../export/comparison-html.ts')).comparisonToHtml(comparison, records);
  }
}
