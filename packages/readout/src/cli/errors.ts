import { InvalidInput } from '../model/issue.ts';

/** Exit codes: some input could not be worked on; the command was not used as it is meant; the reader went away. */
export const FAILURE = 1;
export const MISUSE = 2;
/** As a shell reports a program that SIGPIPE ended: 128 + 13. */
export const CLOSED_PIPE = 141;

/** The command was called in a way that it does not understand. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Whoever read standard output has stopped reading. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe';

  constructor() {
    super('standard output was closed before everything was written');
  }
}

const SYSTEM_REASONS: Readonly<{ [code: string]: string }> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a directory, not a file',
  ENOTDIR: 'a part of its path is not a directory',
  EACCES: 'permission to it is denied',
  EPERM: 'permission to it is denied',
  ENOSPC: 'no space is left on the device',
  EROFS: 'it is on a read-only file system',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links lead in a circle',
};

/** What went wrong in one line for a person, without a stack trace. */
export function reasonFor(error: unknown): string {
  const code = systemCode(error);
  const message = error instanceof Error ? error.message : String(error);
  return oneLine((code && SYSTEM_REASONS[code]) || message || 'unknown error');
}

export function exitCodeFor(error: unknown): number {
  if (error instanceof ClosedPipe) return CLOSED_PIPE;
  return error instanceof UsageError ? MISUSE : FAILURE;
}

/** Does something with a file or directory and names it in the error where that fails. */
export async function naming<Result>(path: string, action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    throw new Error(`${path}: ${reasonFor(error)}`, { cause: error });
  }
}

/** Whether an error lies in what was given, so that the next input may well go through. */
export function isInputError(error: unknown): boolean {
  return error instanceof InvalidInput || systemCode(error) !== undefined;
}

export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return /^E(?!RR_)[A-Z0-9]+$/.test(error.code) ? error.code : undefined;
}

/** Prints one line on standard error and notes that the run has failed. */
export function report(where: string | null, reason: string, exitCode = FAILURE): void {
  const place = where === null ? '' : `${oneLine(where)}: `;
  process.stderr.write(`readout: ${place}${oneLine(reason)}\n`);
  process.exitCode = exitCode;
}

/** Names and messages may come from outside: no line breaks, no commands for the terminal. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
