import { oneLine, reasonFor } from '../ingest/reason.ts';

export { isInputError, reasonFor, systemCode } from '../ingest/reason.ts';

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

/** Prints one line on standard error and notes that the run has failed. */
export function report(where: string | null, reason: string, exitCode = FAILURE): void {
  const place = where === null ? '' : `${oneLine(where)}: `;
  process.stderr.write(`readout: ${place}${oneLine(reason)}\n`);
  process.exitCode = exitCode;
}
