import { Command } from 'commander';
import { type StoreOptions, storeOption, withArchive } from './store-option.ts';

/** `readout remove`: documents out of the archive. */
export function removeCommand(): Command {
  return new Command('remove')
    .summary('take documents out of an archive for good, with their versions and corrections')
    .argument('<ID...>', 'as readout list names them')
    .addOption(storeOption())
    .action((ids: readonly string[], options: StoreOptions) =>
      withArchive(options, async ({ desk }) => {
        for (const id of ids) await desk.remove(id);
      }),
    );
}
