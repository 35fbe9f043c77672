import { Command, InvalidArgumentError } from 'commander';
import type { LedgerEntry } from '../../archive.ts';
import { ownName } from './audited.ts';
import { indented, plain, printLines } from './lines.ts';
import { type StoreOptions, storeOption } from './store-option.ts';
import { lineOfThread, listThreads, type ThreadListOptions, threadListOptions, withFollowed } from './thread-list.ts';

/** `readout agreements`: the ledger. */
export function agreementsCommand(): Command {
  const list = new Command('list')
    .summary('list agreements, what was told last first')
    .action((options: ThreadListOptions) => listThreads('agreement', options));
  for (const option of threadListOptions()) list.addOption(option);
  return new Command('agreements')
    .summary('list agreements with what became of them; rate them')
    .addCommand(list, { isDefault: true })
    .addCommand(
      new Command('show')
        .summary('show an agreement, step by step')
        .argument('<ID>', 'as readout agreements lists it')
        .addOption(storeOption())
        .option('--json', 'print one JSON object', false)
        .action((id: string, options: StoreOptions & { json: boolean }) =>
          withFollowed(options, async ({ desk, store }) => {
            const entry = await desk.agreement(id);
            if (entry === null) throw new Error(`${id}: there is no such agreement in ${store.name}`);
            await printLines(options.json ? [JSON.stringify(entry)] : linesOf(entry));
          }),
        ),
    )
    .addCommand(
      new Command('rate')
        .summary('say how far an agreement is carried out')
        .argument('<ID>', 'as readout agreements lists it')
        .argument('<N>', '0 not at all, 1 little, 2 mostly, 3 fully', rating)
        .addOption(storeOption())
        .action((id: string, value: number, options: StoreOptions) =>
          withFollowed(options, async ({ desk }) => {
            await printLines([lineOfThread(await desk.rate(id, value, ownName()))]);
          }),
        ),
    );
}

function* linesOf({ thread, steps, conflicts, ratings }: LedgerEntry): Generator<string> {
  yield lineOfThread(thread);
  for (const { source, status, voice, denied, quote } of steps) {
    const by = voice?.speaker ? `${voice.speaker}${denied ? ' denies' : ''}: ` : '';
    yield indented(2, `${source.published ?? 'undated'}  ${status}  ${source.id}  ${by}${quote}`);
  }
  for (const { status, says, saysNot } of conflicts) {
    yield `disputed: ${status}`;
    for (const { voice, source, quote } of says) yield indented(4, `yes  ${voice?.speaker ?? source.id}: ${quote}`);
    for (const { voice, source, quote } of saysNot) yield indented(4, `no   ${voice?.speaker ?? source.id}: ${quote}`);
  }
  for (const { rating: value, by, at } of ratings) yield plain(`rated ${value} of 3 by ${by}, ${at}`);
}

function rating(value: string): number {
  if (/^[0-3]$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It is none of 0, 1, 2 and 3.');
}
