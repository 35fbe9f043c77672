import type { Record } from '../../model/index.ts';
import type { Account, AccountDraft, KnownEntity, ThreadDescription } from '../../store/threads.ts';
import type { Measure } from './linkage.ts';

/** How the accounts of one kind are found in a record, weighed, and described together. */
export interface AccountKind {
  accountsOf(record: Record, cast: RecordCast): AccountDraft[];
  /** @param accounts everything that will be weighed */
  measure(accounts: readonly Account[]): Measure;
  describe(accounts: readonly Account[]): ThreadDescription;
}

/** Who the entities of a record are in the archive. */
export class RecordCast {
  readonly #record: Record;
  readonly #entityOf: (local: string) => KnownEntity | null;

  constructor(record: Record, entityOf: (local: string) => KnownEntity | null) {
    this.#record = record;
    this.#entityOf = entityOf;
  }

  entity(local: string | null): KnownEntity | null {
    return local === null ? null : this.#entityOf(local);
  }

  /** Whoever somebody speaks for in the end, as the archive knows them; who speaks for nobody speaks for themselves. */
  side(local: string | null): KnownEntity | null {
    return this.entity(local === null ? null : this.#last(local));
  }

  /** Ids of an entity and of its side. */
  ids(local: string | null): string[] {
    return [this.entity(local)?.id, this.side(local)?.id].filter((id) => id !== undefined);
  }

  #last(local: string): string {
    let at = local;
    for (let steps = 0; steps < 4; steps++) {
      const next = this.#record.entities.find(({ id }) => id === at)?.represents;
      if (!next) break;
      at = next;
    }
    return at;
  }
}
