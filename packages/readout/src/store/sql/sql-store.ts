import { writeBackup } from '../backup.ts';
import type { Inspection } from '../integrity.ts';
import type { Store } from '../store.ts';
import type { Backend } from './backend.ts';
import { inspectArchive } from './inspection.ts';
import { SqlAudit } from './sql-audit.ts';
import { SqlCorrections } from './sql-corrections.ts';
import { SqlDocuments } from './sql-documents.ts';
import { SqlEntities } from './sql-entities.ts';
import { SqlFeeds } from './sql-feeds.ts';
import { SqlFollowQueue } from './sql-follow-queue.ts';
import { SqlJobs } from './sql-jobs.ts';
import { SqlOverview } from './sql-overview.ts';
import { SqlSearch } from './sql-search.ts';
import { SqlThreadDecisions } from './sql-thread-decisions.ts';
import { SqlThreads } from './sql-threads.ts';
import { SqlTokens } from './sql-tokens.ts';
import { SqlVectors } from './sql-vectors.ts';
import { SqlWatches } from './sql-watches.ts';

/** An archive in an SQL database. */
export class SqlStore implements Store {
  readonly name: string;
  readonly documents: SqlDocuments;
  readonly corrections: SqlCorrections;
  readonly entities: SqlEntities;
  readonly search: SqlSearch;
  readonly overview: SqlOverview;
  readonly jobs: SqlJobs;
  readonly feeds: SqlFeeds;
  readonly tokens: SqlTokens;
  readonly vectors: SqlVectors;
  readonly threads: SqlThreads;
  readonly threadDecisions: SqlThreadDecisions;
  readonly followQueue: SqlFollowQueue;
  readonly watches: SqlWatches;
  readonly audit: SqlAudit;
  readonly #backend: Backend;

  constructor(backend: Backend) {
    this.name = backend.name;
    this.#backend = backend;
    this.documents = new SqlDocuments(backend);
    this.corrections = new SqlCorrections(backend);
    this.entities = new SqlEntities(backend);
    this.search = new SqlSearch(backend);
    this.overview = new SqlOverview(backend);
    this.jobs = new SqlJobs(backend);
    this.feeds = new SqlFeeds(backend);
    this.tokens = new SqlTokens(backend);
    this.vectors = new SqlVectors(backend);
    this.threads = new SqlThreads(backend);
    this.threadDecisions = new SqlThreadDecisions(backend);
    this.followQueue = new SqlFollowQueue(backend);
    this.watches = new SqlWatches(backend);
    this.audit = new SqlAudit(backend);
  }

  check(): Promise<Inspection> {
    return inspectArchive(this.#backend);
  }

  async backup(file: string): Promise<void> {
    await writeBackup(this.#backend, file);
  }

  close(): Promise<void> {
    return this.#backend.close();
  }
}
