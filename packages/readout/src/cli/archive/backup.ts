import { Command } from 'commander';
import { printLines } from './lines.ts';
import { type StoreOptions, storeOption, withArchive } from './store-option.ts';

/** `readout backup`: a copy of an archive in one file. */
export function backupCommand(): Command {
  return new Command('backup')
    .summary('write an archive into one file, also while it is in use')
    .argument('<FILE>', 'the file to write; there must be none of that name')
    .addOption(storeOption())
    .action(async (file: string, options: StoreOptions) => {
      await withArchive(options, ({ store }) => store.backup(file));
      await printLines([`${file}: backup of ${options.store} written`]);
    });
}

/** `readout restore`: an archive of a backup. */
export function restoreCommand(): Command {
  return new Command('restore')
    .summary('make an archive of a backup')
    .argument('<FILE>', 'a file that readout backup has written')
    .addOption(storeOption())
    .action(async (file: string, options: StoreOptions) => {
      const { Archive } = await import('../../archive.ts');
      await Archive.restore(file, options.store);
      const { documents, faults } = await withArchive(options, ({ store }) => store.check());
      if (faults.length > 0) throw new Error(`the backup is not whole: ${faults[0]?.where}: ${faults[0]?.message}`);
      await printLines([`${options.store}: ${documents} documents restored`]);
    });
}
