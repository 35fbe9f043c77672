import type { Kysely, Transaction } from 'kysely';
import type { FailedItem, Job, JobItem, JobOptions, JobStore } from '../jobs.ts';
import { decodeCursor, encodeCursor, type Page, type PageRequest } from '../page.ts';
import { StoreError } from '../store-error.ts';
import type { Backend } from './backend.ts';
import { columnText } from './packing.ts';
import type { Tables } from './tables.ts';

const BATCH = 500;

export class SqlJobs implements JobStore {
  readonly #backend: Backend;

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  start(kind: string, items: readonly string[], options: JobOptions = {}): Promise<Job> {
    return this.#backend.write(async (db) => {
      const now = new Date().toISOString();
      const { num } = await db
        .insertInto('jobs')
        .values({ kind, options: columnText(JSON.stringify(options)), cancelled: 0, started_at: now, changed_at: now })
        .returning('num')
        .executeTakeFirstOrThrow();
      const fresh = { job: num, state: 'waiting' as const, leased_until: null, error: null };
      const rows = items.map((name, position) => ({ ...fresh, position, name: columnText(name) }));
      for (let i = 0; i < rows.length; i += BATCH)
        await db
          .insertInto('job_items')
          .values(rows.slice(i, i + BATCH))
          .execute();
      const [job] = await jobs(db, [num]);
      if (!job) throw new Error('the job was not stored');
      return job;
    });
  }

  async get(id: string): Promise<Job | null> {
    const [job] = await jobs(this.#backend.db, [numOf(id)]);
    return job ?? null;
  }

  async running(kind: string): Promise<string[]> {
    const rows = await this.#backend.db
      .selectFrom('jobs')
      .select('num')
      .where('kind', '=', kind)
      .where('cancelled', '=', 0)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('job_items')
            .select('position')
            .whereRef('job_items.job', '=', 'jobs.num')
            .where('state', '=', 'waiting'),
        ),
      )
      .orderBy('num')
      .execute();
    return rows.map(({ num }) => String(num));
  }

  async list({ cursor, limit }: PageRequest): Promise<Page<Job>> {
    let query = this.#backend.db
      .selectFrom('jobs')
      .select('num')
      .orderBy('num', 'desc')
      .limit(limit + 1);
    if (cursor) query = query.where('num', '<', decodeCursor(cursor, [0] as [number])[0]);
    const nums = (await query.execute()).map(({ num }) => num);
    const last = nums.length > limit ? nums[limit - 1] : undefined;
    const items = await jobs(this.#backend.db, nums.slice(0, limit));
    return { items, next: last === undefined ? null : encodeCursor([last]) };
  }

  take(id: string, lease: number): Promise<JobItem | null> {
    return this.#backend.write(async (db) => {
      const job = numOf(id);
      const now = Date.now();
      const item = await db
        .selectFrom('job_items')
        .innerJoin('jobs', 'jobs.num', 'job_items.job')
        .select(['position', 'name'])
        .where('job', '=', job)
        .where('cancelled', '=', 0)
        .where('state', '=', 'waiting')
        .where(({ eb, or }) =>
          or([eb('leased_until', 'is', null), eb('leased_until', '<=', new Date(now).toISOString())]),
        )
        .orderBy('position')
        .limit(1)
        .executeTakeFirst();
      if (!item) return null;
      await db
        .updateTable('job_items')
        .set({ leased_until: new Date(now + lease).toISOString() })
        .where('job', '=', job)
        .where('position', '=', item.position)
        .execute();
      return { job: id, ...item };
    });
  }

  renew({ job, position }: JobItem, lease: number): Promise<boolean> {
    return this.#backend.write(async (db) => {
      const row = await db.selectFrom('jobs').select('cancelled').where('num', '=', numOf(job)).executeTakeFirst();
      if (row === undefined || row.cancelled !== 0) return false;
      await db
        .updateTable('job_items')
        .set({ leased_until: new Date(Date.now() + lease).toISOString() })
        .where('job', '=', numOf(job))
        .where('position', '=', position)
        .where('state', '=', 'waiting')
        .execute();
      return true;
    });
  }

  async finish({ job, position }: JobItem, error: string | null): Promise<void> {
    await this.#backend.write(async (db) => {
      await db
        .updateTable('job_items')
        .set({ state: error === null ? 'done' : 'failed', error: columnText(error), leased_until: null })
        .where('job', '=', numOf(job))
        .where('position', '=', position)
        .execute();
      await touch(db, numOf(job), {});
    });
  }

  async cancel(id: string): Promise<void> {
    await this.#backend.write((db) => touch(db, numOf(id), { cancelled: 1 }));
  }

  async resume(id: string): Promise<void> {
    await this.#backend.write(async (db) => {
      await touch(db, numOf(id), { cancelled: 0 });
      await db
        .updateTable('job_items')
        .set({ state: 'waiting', error: null, leased_until: null })
        .where('job', '=', numOf(id))
        .where('state', '!=', 'done')
        .execute();
    });
  }

  async failures(id: string): Promise<FailedItem[]> {
    const rows = await this.#backend.db
      .selectFrom('job_items')
      .select(['position', 'name', 'error'])
      .where('job', '=', numOf(id))
      .where('state', '=', 'failed')
      .orderBy('position')
      .execute();
    return rows.map(({ position, name, error }) => ({ job: id, position, name, error: error ?? '' }));
  }
}

function numOf(id: string): number {
  return /^\d{1,15}$/.test(id) ? Number(id) : -1;
}

async function touch(db: Transaction<Tables>, num: number, change: { cancelled?: number }): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('jobs')
    .set({ ...change, changed_at: new Date().toISOString() })
    .where('num', '=', num)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new StoreError('missing', `there is no job ${num}`);
}

/** Jobs with their counts, the latest first. */
async function jobs(db: Kysely<Tables>, nums: readonly number[]): Promise<Job[]> {
  if (nums.length === 0) return [];
  const rows = await db.selectFrom('jobs').selectAll().where('num', 'in', nums).orderBy('num', 'desc').execute();
  const counts = await db
    .selectFrom('job_items')
    .select(['job', 'state'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('job', 'in', nums)
    .groupBy(['job', 'state'])
    .execute();
  return rows.map(({ num, kind, options, cancelled, started_at, changed_at }) => {
    const of = (state: string) => counts.find((row) => row.job === num && row.state === state)?.count ?? 0;
    const [waiting, done, failed] = [of('waiting'), of('done'), of('failed')];
    const state = waiting === 0 ? 'done' : cancelled ? 'cancelled' : 'running';
    return {
      id: String(num),
      kind,
      options: JSON.parse(options),
      state,
      total: waiting + done + failed,
      done,
      failed,
      startedAt: started_at,
      changedAt: changed_at,
    };
  });
}
