import { type Exported, webAddress } from './export/exported.ts';
import { compileQuery } from './search/query-compiler.ts';
import type { QueryIssue } from './search/query-issue.ts';
import { canonicalAddress } from './store/canonical-address.ts';
import type { DocumentSummary } from './store/documents.ts';
import type { Condition } from './store/search.ts';
import { standing } from './store/sql/correction-log.ts';
import type { Store } from './store/store.ts';

/** Documents, or entries, that the store is asked for at once. */
const PAGE = 200;

export interface ExportOptions {
  /** Whether to find out when and from what bytes a text was taken. */
  readonly withSnapshot: boolean;
  /** Where the archive is served, without a slash at the end; null where it is not. */
  readonly servedAt: string | null;
}

/** Documents on their way out of an archive: one, those that a query finds, or those that people reviewed. */
export class ArchiveExports {
  readonly #store: Store;
  readonly #options: ExportOptions;

  constructor(store: Store, options: ExportOptions) {
    this.#store = store;
    this.#options = options;
  }

  /**
   * One document with people’s corrections; null where there is none.
   * @param version of its text; the latest where it is left out
   */
  async document(id: string, version?: number): Promise<Exported | null> {
    const summary = await this.#store.documents.get(id);
    return summary === null ? null : await this.#exported(summary, version ?? summary.version, null);
  }

  /**
   * The documents that a query finds, the latest first, as they are when their turn comes; every one, however many there are.
   * @param matching whether only the entries that the query finds are asked for, not all that their documents have
   * @throws {QueryError} at once, for a query that cannot be read
   */
  async search(
    query: string,
    { matching }: { readonly matching: boolean },
  ): Promise<{ readonly documents: AsyncGenerator<Exported>; readonly notes: readonly QueryIssue[] }> {
    const { conditions, notes } = await compileQuery(this.#store, query);
    return { documents: this.#found(conditions, matching), notes };
  }

  /** Those documents in which people decided something that stands. */
  async *reviewedAmong(documents: AsyncIterable<Exported>): AsyncGenerator<Exported> {
    const log = standing(await this.#store.corrections.log());
    const reviewed = new Set(log.map(({ document }) => document));
    for await (const exported of documents) if (reviewed.has(exported.record.document.id)) yield exported;
  }

  async *#found(conditions: readonly Condition[], matching: boolean): AsyncGenerator<Exported> {
    for await (const { document } of this.#hits('documents', conditions)) {
      const entries = matching ? await this.#matching(conditions, document.id) : null;
      if (entries?.size === 0) continue;
      const exported = await this.#exported(document, document.version, entries);
      if (exported) yield exported;
    }
  }

  async #matching(conditions: readonly Condition[], document: string): Promise<ReadonlySet<string>> {
    const within = { on: 'document', values: [document], negated: false } as const;
    const ids = new Set<string>();
    for await (const { entry } of this.#hits('entries', [...conditions, within])) if (entry) ids.add(entry.id);
    return ids;
  }

  async *#hits(target: 'documents' | 'entries', conditions: readonly Condition[]) {
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await this.#store.search.find({ target, conditions, sort: 'date', limit: PAGE, cursor });
      yield* page.items;
      cursor = page.next;
    }
  }

  async #exported(
    { id, url }: DocumentSummary,
    version: number,
    entries: ReadonlySet<string> | null,
  ): Promise<Exported | null> {
    const { documents } = this.#store;
    const corrected = await documents.record(id, version);
    if (corrected === null) return null;
    const canonical = url === null ? null : canonicalAddress(url);
    return {
      record: corrected.record,
      address: canonical && webAddress(canonical),
      ...(this.#options.withSnapshot ? await this.#snapshot(id, version) : { seenAt: null, cached: null }),
      entries,
      reviews: new Map(corrected.reviews.map(({ entry, state }) => [entry, state])),
    };
  }

  /** When the bytes were fetched and where they can be had; when the text came, where there are no bytes. */
  async #snapshot(id: string, version: number): Promise<Pick<Exported, 'seenAt' | 'cached'>> {
    const { documents } = this.#store;
    const snapshot = await documents.snapshot(id, version);
    const { servedAt } = this.#options;
    if (snapshot) {
      const path = `/api/v1/documents/${encodeURIComponent(id)}/snapshot?version=${version}`;
      return { seenAt: snapshot.fetchedAt, cached: servedAt === null ? null : servedAt + path };
    }
    const told = (await documents.versions(id)).find(({ number }) => number === version);
    return { seenAt: told?.addedAt ?? null, cached: null };
  }
}
