import { SingleBar } from 'cli-progress';

/** Work shorter than this shows no bar. Milliseconds. */
const PATIENCE = 1000;
/** Steps of the bar that one document is worth. */
const STEPS = 100;

/** How far the work is, on standard error, where a person watches it and nothing else is printed on that terminal. */
export class Progress {
  readonly #total: number | undefined;
  readonly #started = Date.now();
  #bar: SingleBar | undefined;
  #done = 0;

  /** @param total how many documents there will be, where that is known */
  constructor(total?: number) {
    this.#total = total;
  }

  /** One more document is finished. */
  advance(): void {
    this.#done++;
    if (this.#done !== this.#total || this.#bar) this.#show(0);
  }

  /** The document at hand has been read so far: 0 to 1. */
  within(share: number): void {
    this.#show(share);
  }

  stop(): void {
    this.#bar?.stop();
    this.#bar = undefined;
  }

  #show(share: number): void {
    if (!process.stderr.isTTY || process.stdout.isTTY) return;
    if (!this.#bar && Date.now() - this.#started >= PATIENCE) this.#bar = this.#start();
    const done = this.#total === undefined ? this.#done : Math.round((this.#done + share) * STEPS);
    this.#bar?.update(done, { done: this.#done, share: Math.round(share * 100) });
  }

  #start(): SingleBar {
    const known =
      this.#total !== undefined && this.#total > 1 ? `{done} of ${this.#total} documents` : '{percentage} %';
    const format =
      this.#total === undefined ? 'Reading: {done} documents, {share} % of the next' : `Reading {bar} ${known}`;
    const bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true, hideCursor: true, barsize: 30 });
    bar.start((this.#total ?? 0) * STEPS, 0, { done: this.#done, share: 0 });
    return bar;
  }
}
