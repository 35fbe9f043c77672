import { Command } from 'commander';
import type { Archive, DocumentSummary } from '../../archive.ts';
import { plain, printLines } from './lines.ts';
import { type StoreOptions, storeOption, withArchive } from './store-option.ts';

const PAGE = 200;

/** `readout list`: what is in the archive. */
export function listCommand(): Command {
  return new Command('list')
    .summary('list the documents of an archive')
    .description('Lists every document, the latest published first.')
    .addOption(storeOption())
    .option('--json', 'print one JSON object a document', false)
    .action((options: StoreOptions & { json: boolean }) =>
      withArchive(options, (archive) =>
        printLines(mapped(documentsOf(archive), options.json ? (document) => JSON.stringify(document) : lineOf)),
      ),
    );
}

async function* documentsOf({ store }: Archive): AsyncGenerator<DocumentSummary> {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await store.documents.list({ cursor, limit: PAGE });
    yield* page.items;
    cursor = page.next;
  }
}

async function* mapped<Item>(items: AsyncIterable<Item>, line: (item: Item) => string): AsyncGenerator<string> {
  for await (const item of items) yield line(item);
}

/** `2026-05-04  bridge-talks  The Ferry: Talks on the bridge (version 2)`. */
function lineOf({ id, published, outlet, title, version, nearDuplicateOf }: DocumentSummary): string {
  const notes = [
    ...(version > 1 ? [`version ${version}`] : []),
    ...(nearDuplicateOf === null ? [] : [`nearly the same as ${nearDuplicateOf}`]),
  ];
  const name = [outlet, title].filter((part) => part !== null).join(': ');
  const note = notes.length === 0 ? '' : ` (${notes.join(', ')})`;
  return plain(`${published ?? 'undated   '}  ${id}  ${name}${note}`);
}
