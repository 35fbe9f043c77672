import type { LoggedDecision, ThreadDecision, ThreadDecisionStore } from '../thread-decisions.ts';
import type { Backend } from './backend.ts';
import { appendDecision, readDecisions, standingDecisions } from './thread-log.ts';

export class SqlThreadDecisions implements ThreadDecisionStore {
  readonly #backend: Backend;

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  log(): Promise<LoggedDecision[]> {
    return readDecisions(this.#backend.db);
  }

  standing(documents: readonly string[]): Promise<LoggedDecision[]> {
    return standingDecisions(this.#backend.db, documents);
  }

  judgeShift(
    decision: Extract<ThreadDecision, { action: 'confirm shift' | 'reject shift' }>,
    by: string,
  ): Promise<LoggedDecision> {
    return this.#backend.write((db) => appendDecision(db, decision, by));
  }
}
