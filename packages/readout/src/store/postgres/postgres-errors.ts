import { StoreError, type StoreErrorCode } from '../store-error.ts';

/** SQLSTATE classes and Node’s network codes that a person can do something about. */
const KNOWN: readonly (readonly [prefix: string, code: StoreErrorCode, message: string])[] = [
  ['28', 'unreachable', 'refuses the login: check user and password'],
  ['3D000', 'address', 'has no such database; create it with createdb'],
  ['25006', 'read-only', 'is read-only'],
  ['42501', 'read-only', 'does not allow this user to write'],
  ['53100', 'full', 'cannot grow: its disk is full; nothing of what was there before is lost'],
  ['53', 'busy', 'has no room for this now: too many connections or too little memory; try again'],
  ['55P03', 'busy', 'is being written to by another program for too long; try again'],
  ['57', 'unreachable', 'has closed the connection'],
  ['08', 'unreachable', 'has broken off the connection'],
  ['ECONNREFUSED', 'unreachable', 'does not answer: is PostgreSQL running there?'],
  ['ECONNRESET', 'unreachable', 'has broken off the connection'],
  ['ENOTFOUND', 'unreachable', 'is on a host that is not known'],
  ['ETIMEDOUT', 'unreachable', 'does not answer'],
  ['ENOENT', 'unreachable', 'does not answer: there is no such socket'],
];

/** An error of PostgreSQL’s as one of the archive’s; any other error as it is. */
export function translatePostgresError(error: unknown, name: string): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const code = codeOf(error);
  const known = KNOWN.find(([prefix]) => code.startsWith(prefix));
  return known ? new StoreError(known[1], `${name} ${known[2]}`, { cause: error }) : error;
}

/** Node tries every address of a host and reports the failures together. */
function codeOf(error: Error): string {
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error instanceof AggregateError && error.errors[0] instanceof Error ? codeOf(error.errors[0]) : '';
}
