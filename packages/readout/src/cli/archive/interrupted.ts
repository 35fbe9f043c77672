/** As a shell reports a program that SIGINT ended: 128 + 2. */
export const INTERRUPTED = 130;

/**
 * Does something that Ctrl+C ends at the next place where nothing is lost; a second Ctrl+C ends the command at once.
 * @param notice is told on standard error when Ctrl+C comes
 */
export async function interruptible<Result>(
  notice: string,
  action: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const stop = () => {
    process.stderr.write(`readout: ${notice}\n`);
    controller.abort();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await action(controller.signal);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
