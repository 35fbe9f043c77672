import { existsSync } from 'node:fs';
import { isServerAddress } from './address.ts';
import { PostgresBackend } from './postgres/postgres-backend.ts';
import { SqlStore } from './sql/sql-store.ts';
import { SqliteBackend } from './sqlite/sqlite-backend.ts';
import type { Store } from './store.ts';
import { StoreError } from './store-error.ts';

/**
 * Opens the archive at an address, `postgres://user@host/database` or the name of a file, which is made where it does not exist.
 * @param mustExist refuses to make a file
 * @throws {StoreError}
 */
export async function openStore(address: string, { mustExist = false } = {}): Promise<Store> {
  if (mustExist && !isServerAddress(address) && !existsSync(address))
    throw new StoreError('missing', `${address}: there is no such archive; readout add makes one`);
  return new SqlStore(
    isServerAddress(address) ? await PostgresBackend.open(address) : await SqliteBackend.open(address),
  );
}
