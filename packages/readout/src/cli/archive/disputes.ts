import { Command } from 'commander';
import { indented, printLines } from './lines.ts';
import { type StoreOptions, storeOption } from './store-option.ts';
import { lineOfThread, listThreads, type ThreadListOptions, threadListOptions, withFollowed } from './thread-list.ts';

/** `readout disputes`: claims that somebody takes a stand on. */
export function disputesCommand(): Command {
  const list = new Command('list')
    .summary('list disputed claims, the latest first')
    .action((options: ThreadListOptions) => listThreads('dispute', options));
  for (const option of threadListOptions()) list.addOption(option);
  return new Command('disputes')
    .summary('list claims that are disputed, by whom and in which words')
    .addCommand(list, { isDefault: true })
    .addCommand(
      new Command('show')
        .summary('show who takes which stand on a claim')
        .argument('<ID>', 'as readout disputes lists it')
        .addOption(storeOption())
        .option('--json', 'print one JSON object', false)
        .action((id: string, options: StoreOptions & { json: boolean }) =>
          withFollowed(options, async ({ desk, store }) => {
            const view = await desk.dispute(id);
            if (view === null) throw new Error(`${id}: there is no such dispute in ${store.name}`);
            const lines = [
              lineOfThread(view.thread),
              ...view.claims.map(({ document, claimant, quote }) =>
                indented(2, `${claimant ?? 'claim'}, ${document}: ${quote}`),
              ),
              ...view.stands.map(({ document, by, relation, quote }) =>
                indented(2, `${by.join(', ') || 'somebody'} ${relation}, ${document}: ${quote}`),
              ),
            ];
            await printLines(options.json ? [JSON.stringify(view)] : lines);
          }),
        ),
    );
}

/** `readout phrases`: what sides mean by a phrase. */
export function phrasesCommand(): Command {
  const list = new Command('list')
    .summary('list phrases that somebody explains')
    .action((options: ThreadListOptions) => listThreads('definition', options));
  for (const option of threadListOptions()) list.addOption(option);
  return new Command('phrases')
    .summary('list phrases with what each side means by them')
    .addCommand(list, { isDefault: true })
    .addCommand(
      new Command('show')
        .summary('show what a phrase means, side by side')
        .argument('<ID>', 'as readout phrases lists it')
        .addOption(storeOption())
        .option('--json', 'print one JSON object', false)
        .action((id: string, options: StoreOptions & { json: boolean }) =>
          withFollowed(options, async ({ desk, store }) => {
            const view = await desk.phrase(id);
            if (view === null) throw new Error(`${id}: there is no such phrase in ${store.name}`);
            const lines = view.usages.flatMap(({ according, meanings }) =>
              meanings.map(({ document, quote }) =>
                indented(2, `${according ?? 'nobody in particular'}, ${document}: ${quote}`),
              ),
            );
            await printLines(options.json ? [JSON.stringify(view)] : [lineOfThread(view.thread), ...lines]);
          }),
        ),
    );
}
