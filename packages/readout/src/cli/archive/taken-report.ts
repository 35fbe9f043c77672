import { relative } from 'node:path';
import type { Added, Outcome } from '../../archive.ts';
import { isWebAddress } from '../../fetch/web-address.ts';
import type { Taken } from '../../intake/intake.ts';
import { reasonFor, report } from '../errors.ts';
import { Progress } from '../progress.ts';
import { Sink } from '../sink.ts';
import { counted, plain } from './lines.ts';

/** Tells on standard output what becomes of documents, and on standard error what cannot be read. */
export class TakenReport {
  readonly #sink = Sink.stdout();
  readonly #progress: Progress;
  readonly #json: boolean;
  readonly #counts = new Map<Outcome, number>();
  #known = 0;

  /** @param total how many documents there will be, where that is known */
  constructor({ json, total }: { readonly json: boolean; readonly total?: number | undefined }) {
    this.#json = json;
    this.#progress = new Progress(total);
  }

  readonly tell = async (taken: Taken): Promise<void> => {
    if (taken.kind === 'broken off') return;
    if (taken.kind === 'failed') report(nameOf(taken.name), reasonFor(taken.error));
    else if (taken.kind === 'known') this.#known++;
    else await this.#added(taken.added);
    this.#progress.advance();
  };

  async #added(added: Added): Promise<void> {
    this.#counts.set(added.outcome, (this.#counts.get(added.outcome) ?? 0) + 1);
    await this.#sink.write(`${this.#json ? JSON.stringify(added) : describe(added)}\n`);
  }

  stopProgress(): void {
    this.#progress.stop();
  }

  /** How many of each kind there were. */
  async close(): Promise<void> {
    if (!this.#json) await this.#sink.write(`${this.#summary()}\n`);
    await this.#sink.close();
  }

  #summary(): string {
    const parts = Array.from(this.#counts, ([outcome, count]) =>
      outcome === 'new version' ? counted(count, outcome) : `${count} ${outcome}`,
    );
    if (this.#known > 0) parts.push(`${this.#known} known already`);
    return parts.length === 0 ? 'nothing added' : parts.join(', ');
  }
}

/** `report: added from reports/report.txt; nearly the same text as wire`. */
function describe({ name, id, outcome, version, nearDuplicateOf, orphans }: Added): string {
  const what = outcome === 'new version' ? `version ${version}` : outcome;
  const near = nearDuplicateOf === null ? '' : `; nearly the same text as ${plain(nearDuplicateOf)}`;
  const kept = orphans.map(
    ({ correction, reason }) => `\n  correction ${correction.id} is kept but fits no longer: ${plain(reason)}`,
  );
  return `${plain(id)}: ${what} from ${plain(nameOf(name))}${near}${kept.join('')}`;
}

/** A file as it is found from here, where that is shorter. */
function nameOf(name: string): string {
  if (isWebAddress(name) || !name.startsWith('/')) return name;
  const path = relative(process.cwd(), name);
  return path === '' || path.startsWith('..') ? name : path;
}
