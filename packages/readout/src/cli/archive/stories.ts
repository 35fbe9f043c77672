import { Command } from 'commander';
import type { StoryView } from '../../archive.ts';
import { ownName } from './audited.ts';
import { indented, plain, printLines } from './lines.ts';
import { type StoreOptions, storeOption } from './store-option.ts';
import { lineOfThread, listThreads, type ThreadListOptions, threadListOptions, withFollowed } from './thread-list.ts';

/** `readout stories`: events with all of their accounts. */
export function storiesCommand(): Command {
  const list = new Command('list')
    .summary('list events, the latest first')
    .action((options: ThreadListOptions) => listThreads('event', options));
  for (const option of threadListOptions()) list.addOption(option);
  return new Command('stories')
    .summary('list the events that documents of an archive tell of; merge and split them')
    .addCommand(list, { isDefault: true })
    .addCommand(
      new Command('merge')
        .summary('make events one, for good: the first of them stays')
        .argument('<ID...>', 'as readout stories lists them')
        .addOption(storeOption())
        .action((ids: readonly string[], options: StoreOptions) =>
          withFollowed(options, async ({ desk }) => {
            await printLines([lineOfThread(await desk.merge(ids, ownName()))]);
          }),
        ),
    )
    .addCommand(
      new Command('split')
        .summary('make the accounts of some documents an event of their own, for good')
        .argument('<ID>', 'as readout stories lists it')
        .argument('<DOCUMENT...>', 'documents that tell of another event')
        .addOption(storeOption())
        .action((id: string, documents: readonly string[], options: StoreOptions) =>
          withFollowed(options, async ({ desk, store }) => {
            const accounts = (await store.threads.accounts(id)).filter(({ document }) => documents.includes(document));
            await printLines([lineOfThread(await desk.split(id, accounts, ownName()))]);
          }),
        ),
    );
}

/** `readout story`: one event, account by account and point by point. */
export function storyCommand(): Command {
  return new Command('story')
    .summary('show an event: who tells of it, and what each account says')
    .argument('<ID>', 'as readout stories lists it')
    .addOption(storeOption())
    .option('--json', 'print one JSON object', false)
    .action((id: string, options: StoreOptions & { json: boolean }) =>
      withFollowed(options, async ({ desk, store }) => {
        const story = await desk.story(id);
        if (story === null)
          throw new Error(`${id}: there is no such event in ${store.name}; readout stories lists them`);
        await printLines(options.json ? [JSON.stringify(story)] : linesOf(story));
      }),
    );
}

function* linesOf({ thread, accounts, cells, statements }: StoryView): Generator<string> {
  yield lineOfThread(thread);
  for (const { source, quote, voice, status } of accounts) {
    const by = voice?.speaker ? `, by the word of ${voice.speaker}` : '';
    yield indented(
      2,
      `${source.published ?? 'undated'}  ${source.id}  ${source.outlet ?? ''}  ${status}${by}: ${quote}`,
    );
  }
  for (const { label, verdict, accounts: told } of cells) {
    yield plain(`${verdict}: ${label}`);
    for (const { document, says, quote } of told) yield indented(4, `${document}: ${says}${quote && `: ${quote}`}`);
  }
  for (const { speaker, members } of statements) {
    yield plain(`said once: ${speaker ?? 'somebody'}`);
    for (const { document, form, quote } of members) yield indented(4, `${document} (${form}): ${quote}`);
  }
}
