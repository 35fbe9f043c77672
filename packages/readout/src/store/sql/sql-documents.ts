import type { Kysely, Transaction } from 'kysely';
import type { Record } from '../../model/index.ts';
import { parseRecord } from '../../record/check.ts';
import { applyCorrections } from '../../record/corrections/corrections.ts';
import type { CorrectedRecord } from '../corrections.ts';
import type {
  Description,
  DocumentStore,
  DocumentSummary,
  Filed,
  Snapshot,
  Standing,
  Submission,
  VersionSummary,
} from '../documents.ts';
import { decodeCursor, encodeCursor, type Page, type PageRequest } from '../page.ts';
import type { Backend } from './backend.ts';
import { standingCorrections } from './correction-log.ts';
import { summaryOf } from './document-summary.ts';
import { fileSubmission, findDocument, tellsMore } from './filing.ts';
import { columnText, unpackBytes, unpackText } from './packing.ts';
import { unpackRecord } from './record-body.ts';
import { removeDocument } from './removal.ts';
import { revisionOf } from './revision.ts';
import type { Tables } from './tables.ts';

export class SqlDocuments implements DocumentStore {
  readonly #backend: Backend;

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  get #db(): Kysely<Tables> {
    return this.#backend.db;
  }

  async standing(origins: readonly string[], sha256: string, pipeline: string, told?: Description): Promise<Standing> {
    const document = await findDocument(this.#db, origins, sha256);
    if (!document) return { state: 'unknown', id: null };
    const { id } = document;
    if (document.sha256 !== sha256) return { state: 'changed', id };
    const isCurrent = document.pipeline === pipeline && !(told && tellsMore(told, document));
    return { state: isCurrent ? 'current' : 'outdated', id };
  }

  async file(submission: Submission): Promise<Filed> {
    const record = parseRecord(submission.record);
    return await this.#backend.write((db: Transaction<Tables>) =>
      fileSubmission(this.#backend, db, { ...submission, record }),
    );
  }

  async list({ cursor, limit }: PageRequest): Promise<Page<DocumentSummary>> {
    let query = this.#db
      .selectFrom('documents')
      .leftJoin('documents as original', 'original.num', 'documents.near_duplicate_of')
      .selectAll('documents')
      .select('original.id as original_id')
      .orderBy('documents.published', 'desc')
      .orderBy('documents.num', 'desc')
      .limit(limit + 1);
    if (cursor) {
      const [published, num] = decodeCursor(cursor, ['', 0] as [string, number]);
      query = query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('documents.published', 'documents.num'), '<', tuple(published, num)),
      );
    }
    const rows = await query.execute();
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map((row) => summaryOf(row, row.original_id)),
      next: last ? encodeCursor([last.published, last.num]) : null,
    };
  }

  async get(id: string): Promise<DocumentSummary | null> {
    const row = await this.#db
      .selectFrom('documents')
      .leftJoin('documents as original', 'original.num', 'documents.near_duplicate_of')
      .selectAll('documents')
      .select('original.id as original_id')
      .where('documents.id', '=', columnText(id))
      .executeTakeFirst();
    return row ? summaryOf(row, row.original_id) : null;
  }

  async versions(id: string): Promise<VersionSummary[]> {
    const rows = await this.#db
      .selectFrom('versions')
      .innerJoin('documents', 'documents.num', 'versions.document')
      .innerJoin('records', 'records.version', 'versions.num')
      .select(['number', 'versions.sha256', 'versions.title', 'versions.published', 'versions.words'])
      .select(['versions.added_at', 'snapshot', 'records.pipeline'])
      .where('documents.id', '=', columnText(id))
      .orderBy('number')
      .orderBy('made_at')
      .orderBy('records.num')
      .execute();
    const versions = new Map<number, VersionSummary>();
    for (const { number, sha256, title, published, words, added_at, snapshot, pipeline } of rows) {
      const pipelines = [...(versions.get(number)?.pipelines ?? []), pipeline];
      const day = published || null;
      versions.set(number, { number, sha256, title, published: day, words, addedAt: added_at, snapshot, pipelines });
    }
    return [...versions.values()];
  }

  async record(id: string, version?: number): Promise<CorrectedRecord | null> {
    const [machine, document] = [await this.machineRecord(id, version), await this.#number(id)];
    if (machine === null || document === undefined) return null;
    return applyCorrections(machine, await standingCorrections(this.#db, document));
  }

  async machineRecord(id: string, version?: number): Promise<Record | null> {
    const row = await this.#version(id, version)
      .innerJoin('records', 'records.version', 'versions.num')
      .select(['text', 'body'])
      .orderBy('made_at', 'desc')
      .orderBy('records.num', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row ? unpackRecord(row.body, unpackText(row.text)) : null;
  }

  revision(id: string): Promise<string | null> {
    return revisionOf(this.#db, id);
  }

  async text(id: string): Promise<string | null> {
    const row = await this.#version(id, undefined).select('text').executeTakeFirst();
    return row ? unpackText(row.text) : null;
  }

  async snapshot(id: string, version?: number): Promise<Snapshot | null> {
    const row = await this.#version(id, version)
      .innerJoin('snapshots', 'snapshots.sha256', 'versions.snapshot')
      .select(['media_type', 'fetched_at', 'body'])
      .executeTakeFirst();
    return row ? { bytes: unpackBytes(row.body), mediaType: row.media_type, fetchedAt: row.fetched_at } : null;
  }

  remove(id: string): Promise<void> {
    return this.#backend.write((db) => removeDocument(this.#backend, db, id));
  }

  async #number(id: string): Promise<number | undefined> {
    const row = await this.#db
      .selectFrom('documents')
      .select('num')
      .where('id', '=', columnText(id))
      .executeTakeFirst();
    return row?.num;
  }

  /** One version of a document, the latest unless another one is named. */
  #version(id: string, number: number | undefined) {
    return this.#db
      .selectFrom('versions')
      .innerJoin('documents', 'documents.num', 'versions.document')
      .where('documents.id', '=', columnText(id))
      .where(({ eb, ref }) => eb('versions.number', '=', number ?? ref('documents.version')));
  }
}
