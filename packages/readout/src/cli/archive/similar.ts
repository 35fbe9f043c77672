import { Command } from 'commander';
import type { Archive, SimilarHit, SimilarQuestion } from '../../archive.ts';
import { UsageError } from '../errors.ts';
import { positive } from '../positive.ts';
import { Progress } from '../progress.ts';
import { describeEntry } from './entry-line.ts';
import { counted, plain, printLines } from './lines.ts';
import { reportQuery } from './query-report.ts';
import { type StoreOptions, storeOption, withArchive } from './store-option.ts';

interface SimilarCommandOptions extends StoreOptions {
  readonly query: string;
  readonly document?: string;
  readonly entry?: string;
  readonly limit: number;
  readonly index: boolean;
  readonly json: boolean;
}

const MOST = 200;

/** `readout similar`: who said something like it. */
export function similarCommand(): Command {
  return new Command('similar')
    .summary('find statements that mean something similar')
    .description(
      'Finds statements, positions and other sentences that are near in meaning to a passage or question, in whatever words, the nearest first. The number before each is the nearness, 0 to 1.',
    )
    .argument('[PASSAGE...]', 'for example: the missiles will not change the course of the war')
    .addOption(storeOption())
    .option('--query <FILTER>', 'only where this holds, in the query language: speaker:Lavrov after:2025-01-01', '')
    .option('--document <ID>', 'with --entry: what is similar to an entry that the archive has')
    .option('--entry <ID>', 'an attribution or position of that document, such as a3')
    .option('--limit <N>', `how many to show, ${MOST} at most`, positive, 10)
    .option('--index', 'first read the documents that were filed before this could be asked', false)
    .option('--json', 'print one JSON object a hit', false)
    .action((words: readonly string[], options: SimilarCommandOptions) =>
      withArchive(options, async (archive) => {
        const question = questionOf(words.join(' '), options);
        if (options.index) await readMeanings(archive);
        if (question !== null) await similar(archive, question, options);
      }),
    );
}

/** Null where nothing is asked, as is right with `--index`. */
function questionOf(text: string, { document, entry, index }: SimilarCommandOptions): SimilarQuestion | null {
  if ((document === undefined) !== (entry === undefined))
    throw new UsageError('--document and --entry go together: they name one entry');
  if (document !== undefined && entry !== undefined) {
    if (text !== '') throw new UsageError('name a passage, or an entry by --document and --entry, but not both');
    return { document, entry };
  }
  if (text !== '') return { text };
  if (index) return null;
  throw new UsageError('name a passage, or an entry by --document and --entry');
}

async function readMeanings(archive: Archive): Promise<void> {
  const progress = new Progress();
  let count = 0;
  try {
    for await (const read of archive.readMeanings()) {
      count += read;
      for (let i = 0; i < read; i++) progress.advance();
    }
  } finally {
    progress.stop();
  }
  process.stderr.write(`readout: ${counted(count, 'document')} read\n`);
}

async function similar(archive: Archive, question: SimilarQuestion, options: SimilarCommandOptions): Promise<void> {
  const { query, json } = options;
  await reportQuery(query, async () => {
    const { items, waiting, notes } = await archive.similar(question, { query, limit: Math.min(options.limit, MOST) });
    await printLines(items.map((hit) => (json ? JSON.stringify(hit) : lineOf(hit))));
    if (json) return;
    for (const { message } of notes) process.stderr.write(`readout: ${plain(message)}\n`);
    if (waiting > 0)
      process.stderr.write(
        `readout: ${counted(waiting, 'document')} not searched; readout similar --index reads them first\n`,
      );
    if (items.length === 0) process.stderr.write('readout: nothing found\n');
  });
}

/** The nearness, the document and what the entry is; below it the words. */
function lineOf({ score, document, entry, passage }: SimilarHit): string {
  const what = entry ? [entry.id, describeEntry(entry)] : [document.title ?? ''];
  const head = [score.toFixed(2), document.published ?? 'undated', document.id, ...what];
  return `${plain(head.join('  '))}\n    ${plain(passage.text)}`;
}
