import { sql, type Transaction } from 'kysely';
import type { FollowQueue, Queued } from '../follow-queue.ts';
import type { Backend } from './backend.ts';
import { columnText } from './packing.ts';
import type { Tables } from './tables.ts';

/** After so many a document waits until it changes. */
const MOST_FAILURES = 3;

/** Has a document’s threads made again. */
export async function enqueueDocument(db: Transaction<Tables>, document: number): Promise<void> {
  await db
    .insertInto('follow_queue')
    .values({ document, failures: 0, error: null })
    .onConflict((conflict) =>
      conflict
        .column('document')
        .doUpdateSet(({ ref, eb }) => ({ failures: 0, error: null, ticket: eb(ref('follow_queue.ticket'), '+', 1) })),
    )
    .execute();
}

/** Has the threads of all documents made again that mention an entity, under any of its names. */
export async function enqueueDocumentsOf(db: Transaction<Tables>, entity: number): Promise<void> {
  await sql`
    insert into follow_queue (document, failures)
    select distinct document, 0 from document_entities where entity in (
      select m.num from entities m where m.canonical = (select canonical from entities where num = ${entity}))
    on conflict (document) do update set failures = 0, ticket = follow_queue.ticket + 1`.execute(db);
}

export class SqlFollowQueue implements FollowQueue {
  readonly #backend: Backend;

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  async next(limit: number): Promise<Queued[]> {
    const rows = await this.#backend.db
      .selectFrom('follow_queue')
      .innerJoin('documents', 'documents.num', 'follow_queue.document')
      .select(['documents.id', 'ticket'])
      .where('failures', '<', MOST_FAILURES)
      .orderBy('failures')
      .orderBy('document')
      .limit(limit)
      .execute();
    return rows.map(({ id, ticket }) => ({ document: id, ticket }));
  }

  async of(document: string): Promise<Queued | null> {
    const row = await this.#backend.db
      .selectFrom('follow_queue')
      .innerJoin('documents', 'documents.num', 'follow_queue.document')
      .select('ticket')
      .where('documents.id', '=', columnText(document))
      .executeTakeFirst();
    return row ? { document, ticket: row.ticket } : null;
  }

  async done({ document, ticket }: Queued): Promise<void> {
    await this.#backend.write((db) =>
      db
        .deleteFrom('follow_queue')
        .where('document', 'in', (within) =>
          within.selectFrom('documents').select('num').where('id', '=', columnText(document)),
        )
        .where('ticket', '=', ticket)
        .execute(),
    );
  }

  async failed(document: string, error: string): Promise<void> {
    await this.#backend.write((db) =>
      db
        .updateTable('follow_queue')
        .set(({ eb }) => ({ failures: eb('failures', '+', 1), error: columnText(error) }))
        .where('document', 'in', (within) =>
          within.selectFrom('documents').select('num').where('id', '=', columnText(document)),
        )
        .execute(),
    );
  }

  async count(): Promise<number> {
    const { count } = await this.#backend.db
      .selectFrom('follow_queue')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('failures', '<', MOST_FAILURES)
      .executeTakeFirstOrThrow();
    return Number(count);
  }
}
