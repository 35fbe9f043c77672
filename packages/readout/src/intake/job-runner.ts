import type { Job, JobItem } from '../archive.ts';
import { reasonFor } from '../ingest/reason.ts';
import type { Intake, Taken } from './intake.ts';
import { ReadingOptions } from './reading-options.ts';

/** Milliseconds for which an item that nobody heard of any more stays taken. */
const LEASE = 60_000;
const HEARTBEAT = LEASE / 4;

/**
 * Works on a job until nothing is left, it is cancelled by anybody, or the signal ends it; then the item at hand is done again when
 * the job goes on, which harms nothing.
 * @param tell hears what became of every part of an item
 */
export async function runJob(
  intake: Intake,
  job: Job,
  tell: (taken: Taken) => void | Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const { jobs } = intake.archive.store;
  const options = ReadingOptions.parse(job.options);
  while (!signal?.aborted) {
    const item = await jobs.take(job.id, LEASE);
    if (item === null) return;
    await runItem(intake, item, options, tell, signal);
  }
}

async function runItem(
  intake: Intake,
  item: JobItem,
  options: ReadingOptions,
  tell: (taken: Taken) => void | Promise<void>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { jobs } = intake.archive.store;
  const cancelled = new AbortController();
  const heartbeat = setInterval(async () => {
    const isOurs = await jobs.renew(item, LEASE).catch(() => true);
    if (!isOurs) cancelled.abort();
  }, HEARTBEAT);
  const stop = signal ? AbortSignal.any([signal, cancelled.signal]) : cancelled.signal;
  const failures: Extract<Taken, { kind: 'failed' }>[] = [];
  let [parts, isWhole] = [0, true];
  try {
    for await (const taken of intake.take(item.name, options, stop)) {
      if (taken.kind === 'broken off') isWhole = false;
      else parts++;
      if (taken.kind === 'failed') failures.push(taken);
      await tell(taken);
    }
  } finally {
    clearInterval(heartbeat);
  }
  if (isWhole) await jobs.finish(item, summaryOf(failures, parts));
}

/** Why an item counts as failed; null where nothing of it did. */
function summaryOf(failures: readonly Extract<Taken, { kind: 'failed' }>[], parts: number): string | null {
  const [first] = failures;
  if (first === undefined) return null;
  if (parts === 1) return reasonFor(first.error);
  return `${failures.length} of ${parts} could not be read, the first one ${first.name}: ${reasonFor(first.error)}`;
}
