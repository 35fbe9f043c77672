import { Command } from 'commander';
import type { PositionsView } from '../../archive.ts';
import { indented, plain, printLines } from './lines.ts';
import { type StoreOptions, storeOption } from './store-option.ts';
import { entityIds, withFollowed } from './thread-list.ts';

interface PositionsOptions extends StoreOptions {
  readonly issue?: string;
  readonly json: boolean;
}

/** `readout positions`: what a side wants over time. */
export function positionsCommand(): Command {
  return new Command('positions')
    .summary('show what a side wants over time, and where it seems to have moved')
    .argument('<ENTITY>', 'a country, an organization or a person; whoever represents it counts')
    .addOption(storeOption())
    .option('--issue <ISSUE>', 'only this issue')
    .option('--json', 'print one JSON object', false)
    .action((name: string, options: PositionsOptions) =>
      withFollowed(options, async (archive) => {
        const [id = ''] = await entityIds(archive, name);
        const view = await archive.desk.positions(id, options.issue);
        if (view === null) throw new Error(`nobody in ${archive.store.name} is called ${JSON.stringify(name)}`);
        await printLines(options.json ? [JSON.stringify(view)] : linesOf(view));
      }),
    );
}

function* linesOf({ holder, issues, more }: PositionsView): Generator<string> {
  for (const { issue, statements, shifts } of issues) {
    yield plain(`${holder.name}: ${issue}`);
    for (const { source, stance, change, quote, holder: by } of statements) {
      const claim =
        change === null ? '' : change === 'shift' ? ' (the text tells of a shift)' : ' (the text tells of no shift)';
      const who = by === holder.name ? '' : ` by ${by}`;
      yield indented(2, `${source.published ?? 'undated'}  ${stance}${who}  ${source.id}: ${quote}${claim}`);
    }
    for (const { from, to, confidence, state } of shifts) {
      yield indented(2, `shift, ${state === 'proposed' ? `proposed at ${confidence}` : state}:`);
      yield indented(4, `${from.document}: ${from.quote}`);
      yield indented(4, `${to.document}: ${to.quote}`);
    }
  }
  if (more) yield 'There are earlier ones: name an issue to see them.';
}
