import { Command, Option } from 'commander';
import type { Added, Outcome } from '../../archive.ts';
import { STDIN } from '../../ingest/bytes.ts';
import { UsageError } from '../errors.ts';
import { Progress } from '../progress.ts';
import { publicationDate } from '../publication-date.ts';
import { Sink } from '../sink.ts';
import { incomingFiles, incomingLines } from './incoming.ts';
import { counted, plain } from './lines.ts';
import { type StoreOptions, storeOption, withArchive } from './store-option.ts';

interface AddOptions extends StoreOptions {
  readonly published?: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly input: 'document' | 'jsonl';
  readonly gazetteer: readonly string[];
  readonly force: boolean;
  readonly json: boolean;
}

/** `readout add`: documents into the archive. */
export function addCommand(): Command {
  return new Command('add')
    .summary('annotate reports and keep them in an archive')
    .description(
      'Reads text, Markdown and HTML files, folders of them, or standard input, makes their records and files both. What is there already is passed over; a changed report becomes a new version.',
    )
    .argument('[PATH...]', 'files and folders; - or none is standard input')
    .addOption(storeOption())
    .option('--published <DATE>', 'publication date, YYYY-MM-DD', publicationDate)
    .option('--outlet <NAME>', 'who published it')
    .option('--title <T>', 'its title')
    .addOption(
      new Option('--input <KIND>', 'jsonl: one {"id","text","published",…} a line')
        .choices(['document', 'jsonl'])
        .default('document'),
    )
    .addOption(
      new Option('--gazetteer <FILE>', 'a YAML file of further names; may be given more than once')
        .default([], 'none')
        .argParser((file, files: string[]) => [...files, file]),
    )
    .option('--force', 'go on with a text that is not English', false)
    .option('--json', 'print one JSON object a document', false)
    .action(add);
}

async function add(named: readonly string[], options: AddOptions): Promise<void> {
  const paths = named.length > 0 ? named : [STDIN];
  if (paths.filter((path) => path === STDIN).length > 1) throw new UsageError('standard input can be read once only');
  if (named.length === 0 && process.stdin.isTTY)
    throw new UsageError('name a file or folder, or pipe a text in; readout add --help says more');
  const { published, outlet, title, force } = options;
  const inputOptions = {
    told: { ...(published && { published }), ...(outlet && { outlet }), ...(title && { title }) },
    force,
  };
  const incoming = options.input === 'jsonl' ? incomingLines(paths, inputOptions) : incomingFiles(paths, inputOptions);

  await withArchive(
    options,
    async (archive) => {
      const { pipelineVersion } = await import('../../archive.ts');
      const load = async () => {
        const { createReadout } = await import('../../readout.ts');
        return await createReadout({ gazetteer: [...options.gazetteer] });
      };
      const sink = Sink.stdout();
      const progress = new Progress();
      const counts = new Map<Outcome, number>();
      try {
        for await (const added of archive.add(incoming, load, await pipelineVersion())) {
          counts.set(added.outcome, (counts.get(added.outcome) ?? 0) + 1);
          await sink.write(`${options.json ? JSON.stringify(added) : describe(added)}\n`);
          progress.advance();
        }
      } finally {
        progress.stop();
      }
      if (!options.json) await sink.write(`${summary(counts)}\n`);
      await sink.close();
    },
    { mustExist: false },
  );
}

/** `report: added from reports/report.txt; nearly the same text as wire`. */
function describe({ name, id, outcome, version, nearDuplicateOf, orphans }: Added): string {
  const what = outcome === 'new version' ? `version ${version}` : outcome;
  const near = nearDuplicateOf === null ? '' : `; nearly the same text as ${plain(nearDuplicateOf)}`;
  const kept = orphans.map(
    ({ correction, reason }) => `\n  correction ${correction.id} is kept but fits no longer: ${plain(reason)}`,
  );
  return `${plain(id)}: ${what} from ${plain(name)}${near}${kept.join('')}`;
}

function summary(counts: ReadonlyMap<Outcome, number>): string {
  const parts = Array.from(counts, ([outcome, count]) =>
    outcome === 'new version' ? counted(count, outcome) : `${count} ${outcome}`,
  );
  return parts.length === 0 ? 'nothing added' : parts.join(', ');
}
