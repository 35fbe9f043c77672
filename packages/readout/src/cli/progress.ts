import { SingleBar } from 'cli-progress';

/** Work shorter than this shows no bar. Milliseconds. */
const PATIENCE = 1000;

/** A count of finished documents on standard error, where a person watches it and nothing else is printed on that terminal. */
export class Progress {
  readonly #total: number | undefined;
  readonly #started = Date.now();
  #bar: SingleBar | undefined;
  #done = 0;

  /** @param total how many documents there will be, where that is known */
  constructor(total?: number) {
    this.#total = total;
  }

  advance(): void {
    this.#done++;
    if (!process.stderr.isTTY || process.stdout.isTTY) return;
    if (!this.#bar && Date.now() - this.#started >= PATIENCE && this.#done !== this.#total) this.#bar = this.#start();
    this.#bar?.update(this.#done);
  }

  stop(): void {
    this.#bar?.stop();
    this.#bar = undefined;
  }

  #start(): SingleBar {
    const format =
      this.#total === undefined ? 'Reading: {value} documents' : 'Reading {bar} {value} of {total} documents';
    const bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true, hideCursor: true, barsize: 30 });
    bar.start(this.#total ?? 0, this.#done);
    return bar;
  }
}
