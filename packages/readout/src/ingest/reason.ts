import { InvalidInput } from '../model/issue.ts';

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

/** Whether an error lies in what was given, so that the next input may well go through. */
export function isInputError(error: unknown): boolean {
  return error instanceof InvalidInput || systemCode(error) !== undefined;
}

/** `ENOENT` and its like, of an error of the operating system. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return /^E(?!RR_)[A-Z0-9]+$/.test(error.code) ? error.code : undefined;
}

/** Names and messages may come from outside: no line breaks, no commands for the terminal. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
