import { isServerAddress } from './address.ts';
import { PostgresBackend } from './postgres/postgres-backend.ts';
import { SqlStore } from './sql/sql-store.ts';
import { SqliteBackend } from './sqlite/sqlite-backend.ts';
import type { Store } from './store.ts';

/**
 * Opens the archive at an address, `postgres://user@host/database` or the name of a file, which is made where it does not exist.
 * @throws {StoreError}
 */
export async function openStore(address: string): Promise<Store> {
  return new SqlStore(
    isServerAddress(address) ? await PostgresBackend.open(address) : await SqliteBackend.open(address),
  );
}
