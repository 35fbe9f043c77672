import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { Archive } from '../../archive.ts';
import { STDIN } from '../../ingest/bytes.ts';
import { UsageError } from '../errors.ts';
import { type IntakeOptions, readingOptions, toldOptions, withIntake } from './intake-options.ts';
import { workOnJob } from './job-work.ts';
import { type StoreOptions, storeOption, withArchive } from './store-option.ts';
import { TakenReport } from './taken-report.ts';

interface AddOptions extends StoreOptions, IntakeOptions {
  readonly input: 'document' | 'jsonl';
  readonly json: boolean;
}

/** `readout add`: documents into the archive. */
export function addCommand(): Command {
  const command = new Command('add')
    .summary('annotate reports and keep them in an archive')
    .description(
      'Reads text, Markdown and HTML files, folders of them, feeds and the articles that they announce, WARC files, addresses of the web, or standard input; makes their records and files both, with the raw bytes beside them. What is there already is passed over; a changed report becomes a new version. Ctrl+C ends it and loses nothing; readout jobs shows what is left.',
    )
    .argument('[SOURCE...]', 'files, folders and addresses; - or none is standard input')
    .addOption(storeOption());
  for (const option of toldOptions()) command.addOption(option);
  command.addOption(
    new Option('--input <KIND>', 'jsonl: one {"id","text","published",…} a line')
      .choices(['document', 'jsonl'])
      .default('document'),
  );
  for (const option of readingOptions()) command.addOption(option);
  return command.option('--json', 'print one JSON object a document', false).action(add);
}

async function add(named: readonly string[], options: AddOptions): Promise<void> {
  const sources = named.length > 0 ? named : [STDIN];
  if (sources.filter((source) => source === STDIN).length > 1)
    throw new UsageError('standard input can be read once only');
  if (named.length === 0 && process.stdin.isTTY)
    throw new UsageError('name a file, a folder or an address, or pipe a text in; readout add --help says more');
  await withArchive(
    options,
    (archive) => (sources.includes(STDIN) ? addAtOnce(archive, sources, options) : addAsJob(archive, sources, options)),
    { mustExist: false },
  );
}

/** What can be read again is a job, which goes on where it was broken off. */
async function addAsJob(archive: Archive, sources: readonly string[], options: AddOptions): Promise<void> {
  const { itemsOf } = await import('../../intake/files.ts');
  const items = await itemsOf(sources);
  const { published, outlet, title, force, input, allowHost } = options;
  const gazetteer = options.gazetteer.map((file) => resolve(file));
  const told = { ...(published && { published }), ...(outlet && { outlet }), ...(title && { title }) };
  const job = await archive.store.jobs.start('add', items, { ...told, force, input, gazetteer, allowHost });
  await workOnJob(archive, job, options);
}

/** Standard input comes once: there is nothing to go on with later. */
async function addAtOnce(archive: Archive, sources: readonly string[], options: AddOptions): Promise<void> {
  const { itemsOf } = await import('../../intake/files.ts');
  const { ReadingOptions } = await import('../../intake/reading-options.ts');
  const reading = ReadingOptions.parse(options);
  const report = new TakenReport(options);
  await withIntake(archive, options, async (intake) => {
    try {
      for (const item of await itemsOf(sources))
        for await (const taken of intake.take(item, reading)) await report.tell(taken);
    } finally {
      report.stopProgress();
    }
  });
  await report.close();
}
