import type { AuditStore } from './audit.ts';
import type { CorrectionStore } from './corrections.ts';
import type { DocumentStore } from './documents.ts';
import type { EntityStore } from './entities.ts';
import type { FeedStore } from './feeds.ts';
import type { FollowQueue } from './follow-queue.ts';
import type { Inspection } from './integrity.ts';
import type { JobStore } from './jobs.ts';
import type { OverviewStore } from './overview.ts';
import type { SearchStore } from './search.ts';
import type { ThreadDecisionStore } from './thread-decisions.ts';
import type { ThreadStore } from './threads.ts';
import type { TokenStore } from './tokens.ts';
import type { VectorStore } from './vectors.ts';
import type { WatchStore } from './watches.ts';

/** An archive: the only way to what is stored. Every backend passes the same conformance suite. */
export interface Store {
  /** What the archive is called in messages: the file, or the server’s address without its password. */
  readonly name: string;
  readonly documents: DocumentStore;
  readonly corrections: CorrectionStore;
  readonly entities: EntityStore;
  readonly search: SearchStore;
  readonly overview: OverviewStore;
  readonly jobs: JobStore;
  readonly feeds: FeedStore;
  readonly tokens: TokenStore;
  readonly vectors: VectorStore;
  readonly threads: ThreadStore;
  readonly threadDecisions: ThreadDecisionStore;
  readonly followQueue: FollowQueue;
  readonly watches: WatchStore;
  readonly audit: AuditStore;
  /** Every span’s evidence, every reference, every hash. */
  check(): Promise<Inspection>;
  /**
   * Writes everything into a new file while others go on reading and writing.
   * @throws {StoreError} `exists` where the file is there already
   */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}
