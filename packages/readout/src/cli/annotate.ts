import { Command, Option } from 'commander';
import { STDIN } from '../ingest/bytes.ts';
import type { Record } from '../model/record.ts';
import { UsageError } from './errors.ts';
import { ANNOTATE_FORMATS, type AnnotateFormat, FORMATS, type Format } from './formats.ts';
import { Progress } from './progress.ts';
import { publicationDate } from './publication-date.ts';

interface AnnotateOptions {
  readonly published?: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly input: 'document' | 'jsonl';
  readonly format?: AnnotateFormat;
  readonly output?: string;
  readonly gazetteer: readonly string[];
  readonly force: boolean;
}

/** `readout annotate`: documents in, records out. */
export function annotateCommand(): Command {
  return new Command('annotate')
    .summary('make the record of reports')
    .description(
      'Reads text, Markdown and HTML files, or standard input, and makes the record of who said what of each.',
    )
    .argument('[FILE...]', 'the files; - or none is standard input')
    .option('--published <DATE>', 'publication date, YYYY-MM-DD, from which “last month” is counted', publicationDate)
    .option('--outlet <NAME>', 'who published it')
    .option('--title <T>', 'its title')
    .addOption(
      new Option(
        '--input <KIND>',
        'jsonl: one {"id","text","published",…} a line; the line’s own date, outlet and title go first',
      )
        .choices(['document', 'jsonl'])
        .default('document'),
    )
    .addOption(
      new Option('--format <FORMAT>', 'what to write (default: text; jsonl with --input jsonl)').choices(
        ANNOTATE_FORMATS,
      ),
    )
    .option('--output <PATH>', 'write to this file; to files in it where it is a directory')
    .addOption(
      new Option('--gazetteer <FILE>', 'a YAML file of further names; may be given more than once')
        .default([], 'none')
        .argParser((file, files: string[]) => [...files, file]),
    )
    .option('--force', 'go on with a text that is not English', false)
    .action(annotate);
}

async function annotate(named: readonly string[], options: AnnotateOptions): Promise<void> {
  const files = named.length > 0 ? named : [STDIN];
  if (files.filter((file) => file === STDIN).length > 1) throw new UsageError('standard input can be read once only');
  if (named.length === 0 && process.stdin.isTTY)
    throw new UsageError('name a file, or pipe a text in; readout annotate --help says more');

  // Readers and writers take a while to load, which a misspelt option need not wait for.
  const { inputsFromFiles, inputsFromJsonl } = await import('./inputs.ts');
  const isJsonl = options.input === 'jsonl';
  const { published, outlet, title, force } = options;
  const inputOptions = {
    told: { ...(published && { published }), ...(outlet && { outlet }), ...(title && { title }) },
    force,
  };
  const inputs = isJsonl ? inputsFromJsonl(files, inputOptions) : inputsFromFiles(files, inputOptions);
  const format = options.format ?? (isJsonl ? 'jsonl' : 'text');
  const progress = new Progress(isJsonl ? undefined : files.length);
  const records = recordsOf(inputs, options.gazetteer, (share) => progress.within(share));
  try {
    await write(records, format, options.output, {
      many: isJsonl || files.length > 1,
      advance: () => progress.advance(),
    });
  } finally {
    progress.stop();
  }
}

async function write(
  records: AsyncGenerator<Record>,
  format: AnnotateFormat,
  path: string | undefined,
  { many, advance }: { readonly many: boolean; readonly advance: () => void },
): Promise<void> {
  const shown = FORMATS.find((name) => name === format);
  if (shown !== undefined) {
    const { openOutput } = await import('./output.ts');
    const output = await openOutput(shown, path, many);
    for await (const record of records) {
      await output.write(record);
      advance();
    }
    await output.close();
    return;
  }
  const { exportedRecord } = await import('../export/exported.ts');
  const { writeExport } = await import('./export-output.ts');
  async function* exported() {
    for await (const record of records) {
      yield exportedRecord(record);
      advance();
    }
  }
  const about = { iri: 'urn:readout:annotations', label: 'Annotations by Readout', bom: false };
  await writeExport(exported(), { format: format as Exclude<AnnotateFormat, Format>, path, about });
}

/** The records in the inputs' order. The model is loaded when the first input can be read, and not at all when none can. */
async function* recordsOf<Input extends { text: string }>(
  inputs: AsyncGenerator<Input>,
  gazetteer: readonly string[],
  onShare: (share: number) => void,
): AsyncGenerator<Record> {
  const first = await inputs.next();
  if (first.done) return;
  const { createReadout } = await import('../readout.ts');
  const readout = await createReadout({ gazetteer: [...gazetteer] });
  try {
    yield* readout.annotateAll(startingWith(first.value, inputs), onShare);
  } finally {
    await readout.close();
  }
}

async function* startingWith<Item>(first: Item, rest: AsyncIterable<Item>): AsyncGenerator<Item> {
  yield first;
  yield* rest;
}
