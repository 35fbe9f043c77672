import { Command, Option } from 'commander';
import type { Archive, Found, FoundHit } from '../../archive.ts';
import { isColoured } from '../output.ts';
import { positive } from '../positive.ts';
import { describeEntry } from './entry-line.ts';
import { counted, plain, printLines } from './lines.ts';
import { reportQuery } from './query-report.ts';
import { type StoreOptions, storeOption, withArchive } from './store-option.ts';

interface SearchOptions extends StoreOptions {
  readonly in?: 'documents' | 'entries';
  readonly sort: 'relevance' | 'date';
  readonly limit: number;
  readonly all: boolean;
  readonly facets: boolean;
  readonly json: boolean;
}

const PAGE = 200;

/** `readout search`: what the archive has on something. */
export function searchCommand(): Command {
  return new Command('search')
    .summary('search the documents and entries of an archive')
    .description(
      'Finds documents by their words, or entries by who says what. Words must all be there; "a phrase", begin*, -without; field:value, field:one,"or another". Fields: speaker, addressee, participant, place, entity, outlet, type, act, form, polarity, certainty, event, mode, status, stance, issue, relation, discussed, after, before, on, event-after, event-before, event-on, document.',
    )
    .argument('<QUERY...>', 'for example: speaker:Lavrov act:deny after:2025-01-01 “root causes”')
    .addOption(storeOption())
    .addOption(
      new Option('--in <KIND>', 'what to find; default: entries where the query asks for what only they have').choices([
        'documents',
        'entries',
      ]),
    )
    .addOption(new Option('--sort <BY>', 'the order').choices(['relevance', 'date']).default('relevance'))
    .option('--limit <N>', 'how many to show', positive, 20)
    .option('--all', 'show all', false)
    .option('--facets', 'count the values that the hits have', false)
    .option('--json', 'print one JSON object a hit', false)
    .action((words: readonly string[], options: SearchOptions) =>
      withArchive(options, (archive) => search(archive, words.join(' '), options)),
    );
}

async function search(archive: Archive, query: string, options: SearchOptions): Promise<void> {
  const { FACETS } = await import('../../archive.ts');
  const limit = options.all ? PAGE : Math.min(options.limit, PAGE);
  const settings = { target: options.in, sort: options.sort, limit };
  await reportQuery(query, async () => {
    const first = await archive.search(query, { ...settings, facets: options.facets ? FACETS : [] });
    await printLines(linesOf(archive, query, first, options, settings));
  });
}

type Settings = Omit<Parameters<Archive['search']>[1], 'cursor' | 'facets'>;

async function* linesOf(
  archive: Archive,
  query: string,
  first: Found,
  options: SearchOptions,
  settings: Settings,
): AsyncGenerator<string> {
  const coloured = isColoured();
  let left = options.all ? Number.POSITIVE_INFINITY : options.limit;
  for (let page = first; ; ) {
    for (const hit of page.items.slice(0, left)) yield options.json ? JSON.stringify(hit) : lineOf(hit, coloured);
    left -= page.items.length;
    if (page.next === null || left <= 0) break;
    page = await archive.search(query, { ...settings, cursor: page.next });
  }
  if (options.json) return;
  for (const { message } of first.notes) yield `(${plain(message)})`;
  for (const [name, counts] of Object.entries(first.facets))
    if (counts.length > 0) yield plain(`${name}: ${counts.map(({ value, count }) => `${value} ${count}`).join(', ')}`);
  const total = first.total ?? 0;
  const more = first.more ? 'more than ' : '';
  yield more +
    (first.target === 'entries' ? `${total} ${total === 1 ? 'entry' : 'entries'}` : counted(total, 'document'));
}

/** The document and, of an entry, what it is; below it the words. */
function lineOf({ document, entry, snippet }: FoundHit, coloured: boolean): string {
  const head = [
    document.published ?? 'undated',
    document.id,
    ...(entry ? [entry.id, describeEntry(entry)] : [document.title ?? '']),
  ];
  const words = coloured ? highlighted(snippet) : plain(snippet.text);
  return `${plain(head.join('  '))}\n    ${words}`;
}

function highlighted({ text, highlights }: FoundHit['snippet']): string {
  let [line, done] = ['', 0];
  for (const { start, end } of highlights) {
    if (start < done) continue;
    line += `${flat(text.slice(done, start))}\u001b[1m${flat(text.slice(start, end))}\u001b[22m`;
    done = end;
  }
  return (line + flat(text.slice(done))).trim();
}

/** On one line, without commands for the terminal; spaces at its ends stay. */
function flat(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
}
