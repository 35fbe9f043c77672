import { Command } from 'commander';
import { FAILURE } from '../errors.ts';
import { counted, plain, printLines } from './lines.ts';
import { type StoreOptions, storeOption, withArchive } from './store-option.ts';

/** `readout check`: whether everything in the archive is as it was stored. */
export function checkCommand(): Command {
  return new Command('check')
    .summary('check every span, reference and hash of an archive')
    .addOption(storeOption())
    .option('--json', 'print what was found as JSON', false)
    .action(check);
}

async function check(options: StoreOptions & { json: boolean }): Promise<void> {
  const inspection = await withArchive(options, ({ store }) => store.check());
  const { documents, versions, records, snapshots, entries, faults } = inspection;
  const looked = [
    counted(documents, 'document'),
    counted(versions, 'version'),
    counted(records, 'record'),
    counted(snapshots, 'snapshot'),
  ];
  await printLines(
    options.json
      ? [JSON.stringify(inspection)]
      : [
          ...faults.map(({ where, message }) => plain(`${where}: ${message}`)),
          `${looked.join(', ')} with ${counted(entries, 'current entry').replace('entrys', 'entries')}: ${faults.length === 0 ? 'all is as it was stored' : counted(faults.length, 'fault')}`,
        ],
  );
  if (faults.length > 0) process.exitCode = FAILURE;
}
