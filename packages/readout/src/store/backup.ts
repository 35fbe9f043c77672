import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isServerAddress } from './address.ts';
import { PostgresBackend } from './postgres/postgres-backend.ts';
import { copyArchive } from './sql/archive-copy.ts';
import type { Backend } from './sql/backend.ts';
import { SqliteBackend } from './sqlite/sqlite-backend.ts';
import { StoreError } from './store-error.ts';

/**
 * Writes an archive of any backend into a new file, an archive too, while others go on reading and writing.
 * @throws {StoreError} `exists` where the file is there already
 */
export async function writeBackup(archive: Backend, file: string): Promise<void> {
  if (existsSync(file)) throw new StoreError('exists', `${file} exists already; name a new file for the backup`);
  if (archive.copyFile) {
    await archive.copyFile(file);
    return;
  }
  const target = await SqliteBackend.open(file);
  try {
    await copyArchive(archive, target);
  } catch (error) {
    await target.close();
    await removeDatabase(file);
    throw error;
  }
  await target.close();
}

/**
 * Makes an archive of a backup: a new file, or an empty database on a server.
 * @throws {StoreError} `exists` where there is an archive already, `missing` or `not-an-archive` for what is no backup
 */
export async function restoreBackup(file: string, address: string): Promise<void> {
  if (!existsSync(file)) throw new StoreError('missing', `${file}: there is no such backup`);
  const directory = await mkdtemp(join(tmpdir(), 'readout-restore-'));
  try {
    // Opening brings a backup of an older version up to date; the backup itself stays as it is.
    const copy = join(directory, 'archive.db');
    await copyFile(file, copy);
    const backup = await SqliteBackend.open(copy);
    try {
      await (isServerAddress(address) ? restoreToServer(backup, address) : writeBackup(backup, address));
    } finally {
      await backup.close();
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function restoreToServer(backup: SqliteBackend, address: string): Promise<void> {
  const target = await PostgresBackend.open(address);
  try {
    const some = await target.db.selectFrom('documents').select('num').limit(1).executeTakeFirst();
    if (some) throw new StoreError('exists', `${target.name} has documents already; name an empty database`);
    await copyArchive(backup, target);
  } finally {
    await target.close();
  }
}

async function removeDatabase(file: string): Promise<void> {
  for (const part of [file, `${file}-wal`, `${file}-shm`]) await rm(part, { force: true });
}
