import { Option } from 'commander';
import type { Archive } from '../../archive.ts';

export interface StoreOptions {
  readonly store: string;
}

/** `--store`, the same on every command that has an archive; READOUT_STORE stands in for it. */
export function storeOption(): Option {
  return new Option('--store <ADDRESS>', 'the archive: a file, or postgres://user@host/database')
    .env('READOUT_STORE')
    .default('readout.db');
}

/**
 * Opens the archive, does something with it, and closes it whatever happens. The databases’ clients are loaded only here: other
 * commands need none.
 * @param mustExist whether a file that is not there is a mistake
 */
export async function withArchive<Result>(
  { store }: StoreOptions,
  action: (archive: Archive) => Promise<Result>,
  { mustExist = true } = {},
): Promise<Result> {
  const { Archive } = await import('../../archive.ts');
  const archive = await Archive.open(store, { mustExist });
  try {
    return await action(archive);
  } finally {
    await archive.close();
  }
}
