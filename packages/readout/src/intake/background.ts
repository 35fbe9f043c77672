import { setTimeout as sleep } from 'node:timers/promises';
import { reasonFor } from '../ingest/reason.ts';
import { lookAtDueFeeds } from './feed-watcher.ts';
import type { Intake } from './intake.ts';
import { runJob } from './job-runner.ts';
import { ReadingOptions } from './reading-options.ts';

/** Kind of the jobs that a server works on: their items are addresses, which are the same everywhere. */
export const FETCH_JOB = 'fetch';

/** Milliseconds between two looks for work. */
const PAUSE = 1000;
/** After a failure of the archive itself. */
const LONG_PAUSE = 30_000;

/** Works on jobs and on feeds whose time has come while a server runs. */
export class Background {
  readonly #intake: Intake;
  readonly #log: (line: string) => void;
  readonly #end = new AbortController();
  readonly #options: ReadingOptions;
  #work: Promise<void> = Promise.resolve();

  /** @param log is told what failed, one line each */
  constructor(intake: Intake, log: (line: string) => void, options: Partial<ReadingOptions> = {}) {
    this.#intake = intake;
    this.#log = log;
    this.#options = ReadingOptions.parse(options);
  }

  start(): void {
    this.#work = Promise.all([this.#repeat(() => this.#runJobs()), this.#repeat(() => this.#lookAtFeeds())]).then(
      () => {},
    );
  }

  /** Ends what is at hand as soon as nothing is lost by it. */
  async stop(): Promise<void> {
    this.#end.abort();
    await this.#work;
  }

  async #repeat(work: () => Promise<void>): Promise<void> {
    const { signal } = this.#end;
    while (!signal.aborted) {
      const isWell = await work().then(
        () => true,
        (error) => {
          this.#log(`background work: ${reasonFor(error)}`);
          return false;
        },
      );
      await sleep(isWell ? PAUSE : LONG_PAUSE, undefined, { signal }).catch(() => {});
    }
  }

  async #runJobs(): Promise<void> {
    const { jobs } = this.#intake.archive.store;
    for (const id of await jobs.running(FETCH_JOB)) {
      const job = await jobs.get(id);
      if (job !== null) await runJob(this.#intake, job, () => {}, this.#end.signal);
    }
  }

  async #lookAtFeeds(): Promise<void> {
    const watch = { options: this.#options, tell: () => {}, signal: this.#end.signal };
    for await (const look of lookAtDueFeeds(this.#intake, watch))
      if (look.kind === 'failed') this.#log(`feed ${look.url}: ${reasonFor(look.error)}`);
  }
}
