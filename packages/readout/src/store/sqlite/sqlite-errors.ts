import { StoreError, type StoreErrorCode } from '../store-error.ts';

/** SQLite’s result codes that a person can do something about. */
const KNOWN: readonly (readonly [prefix: string, code: StoreErrorCode, message: string])[] = [
  ['SQLITE_NOTADB', 'not-an-archive', 'is no archive: it is not an SQLite database'],
  ['SQLITE_CORRUPT', 'not-an-archive', 'is damaged; restore it from a backup'],
  ['SQLITE_READONLY', 'read-only', 'cannot be written to: the file or its directory is read-only'],
  ['SQLITE_PERM', 'read-only', 'cannot be written to: permission is denied'],
  ['SQLITE_FULL', 'full', 'cannot grow: the disk is full; nothing of what was there before is lost'],
  ['SQLITE_IOERR', 'full', 'cannot be read or written: the disk reports an error or is full'],
  ['SQLITE_BUSY', 'busy', 'is being written to by another program for too long; try again'],
  ['SQLITE_LOCKED', 'busy', 'is locked by another program; try again'],
  ['SQLITE_CANTOPEN', 'address', 'cannot be opened: its directory does not exist or may not be written to'],
];

/** An error of SQLite’s as one of the archive’s; any other error as it is. */
export function translateSqliteError(error: unknown, file: string): unknown {
  if (error instanceof StoreError || !(error instanceof Error) || !('code' in error)) return error;
  const { code } = error;
  const known = typeof code === 'string' && KNOWN.find(([prefix]) => code.startsWith(prefix));
  return known ? new StoreError(known[1], `${file} ${known[2]}`, { cause: error }) : error;
}
