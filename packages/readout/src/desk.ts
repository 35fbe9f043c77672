import { compareRecords } from './compare/compare.ts';
import type { Meanings } from './compare/meanings.ts';
import { archiveGrouping } from './follow/grouping/grouping.ts';
import { type DisputeView, disputeOf, type PhraseView, phraseOf } from './follow/views/disputes.ts';
import { type LedgerEntry, ledgerEntryOf } from './follow/views/ledger.ts';
import { type PositionsView, positionsOf, quotedPassage } from './follow/views/positions.ts';
import { type StatementView, statementOf } from './follow/views/statement.ts';
import { type StoryView, storyOf } from './follow/views/story.ts';
import { type Comparison, InvalidInput, type Record, type Span } from './model/index.ts';
import type { Store } from './store/store.ts';
import { StoreError } from './store/store-error.ts';
import type { LoggedDecision } from './store/thread-decisions.ts';
import type { Thread } from './store/threads.ts';

/** Documents of one comparison. */
export const MOST_COMPARED = 30;

/** Documents up to which passages are compared by meaning too; of more, by their words alone: it would take too long. */
const MOST_BY_MEANING = 8;

/** A person’s word on a shift that the machine proposed, or that a person saw. */
export interface ShiftJudgement {
  readonly verdict: 'confirm' | 'reject';
  readonly holder: string;
  readonly issue: string;
  readonly from: { readonly document: string; readonly spans: readonly Span[] };
  readonly to: { readonly document: string; readonly spans: readonly Span[] };
}

/** What many documents tell together, and what people decide on it. */
export class Desk {
  readonly #store: Store;
  readonly #meaningsOf: (records: readonly Record[]) => Promise<Meanings>;

  /** @param meaningsOf vectors of the passages of records; it may take seconds */
  constructor(store: Store, meaningsOf: (records: readonly Record[]) => Promise<Meanings>) {
    this.#store = store;
    this.#meaningsOf = meaningsOf;
  }

  story(id: string): Promise<StoryView | null> {
    return storyOf(this.#store, id);
  }

  /** Every report of the utterance that an attribution reports. */
  statement(document: string, attribution: string): Promise<StatementView | null> {
    return statementOf(this.#store, document, attribution);
  }

  agreement(id: string): Promise<LedgerEntry | null> {
    return ledgerEntryOf(this.#store, id);
  }

  dispute(id: string): Promise<DisputeView | null> {
    return disputeOf(this.#store, id);
  }

  phrase(id: string): Promise<PhraseView | null> {
    return phraseOf(this.#store, id);
  }

  /** @param entity id of the holder */
  positions(entity: string, issue?: string): Promise<PositionsView | null> {
    return positionsOf(this.#store, entity, issue);
  }

  /**
   * Compares documents of the archive, as people corrected them.
   * @throws {StoreError} `missing`; `request` for fewer than two documents, or too many
   */
  async compare(ids: readonly string[]): Promise<Comparison> {
    const documents = [...new Set(ids)];
    if (documents.length < 2 || documents.length > MOST_COMPARED)
      throw new StoreError('request', `name 2 to ${MOST_COMPARED} documents to compare`);
    const records = [];
    for (const id of documents) {
      const corrected = await this.#store.documents.record(id);
      if (corrected === null) throw new StoreError('missing', `there is no document ${JSON.stringify(id)}`);
      records.push(corrected.record);
    }
    return compareRecords(records, records.length <= MOST_BY_MEANING ? await this.#meaningsOf(records) : undefined);
  }

  merge(threads: readonly string[], by: string): Promise<Thread> {
    return this.#store.threads.merge(threads, by, archiveGrouping);
  }

  split(
    thread: string,
    accounts: readonly { readonly document: string; readonly entry: string }[],
    by: string,
  ): Promise<Thread> {
    return this.#store.threads.split(thread, accounts, by, archiveGrouping);
  }

  rate(agreement: string, rating: number, by: string): Promise<Thread> {
    return this.#store.threads.rate(agreement, rating, by);
  }

  undo(decision: string, by: string): Promise<LoggedDecision> {
    return this.#store.threads.undo(decision, by, archiveGrouping);
  }

  /**
   * Confirms or rejects a shift, for good.
   * @throws {StoreError} `missing` for an unknown document
   * @throws {InvalidInput} for spans that do not lie in its text
   */
  async judgeShift({ verdict, holder, issue, ...passages }: ShiftJudgement, by: string): Promise<LoggedDecision> {
    const action = verdict === 'confirm' ? 'confirm shift' : 'reject shift';
    const from = await this.#quoted(passages.from, 'from');
    const to = await this.#quoted(passages.to, 'to');
    return await this.#store.threadDecisions.judgeShift({ action, holder, issue, from, to }, by);
  }

  /**
   * Takes a document out of the archive for good. What people decided on its accounts stays in the log.
   * @throws {StoreError} `missing`
   */
  async remove(document: string): Promise<void> {
    await this.#store.threads.forget(document, archiveGrouping);
    await this.#store.documents.remove(document);
  }

  async #quoted({ document, spans }: ShiftJudgement['from'], path: string) {
    const corrected = await this.#store.documents.record(document);
    if (corrected === null) throw new StoreError('missing', `there is no document ${JSON.stringify(document)}`);
    const quoted = quotedPassage(corrected.record, spans);
    if (quoted === null) {
      const message = `the spans do not lie in the text of ${document}`;
      throw new InvalidInput([{ code: 'span', path: [path, 'spans'], message }]);
    }
    return quoted;
  }
}
