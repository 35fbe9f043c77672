import { setTimeout } from 'node:timers/promises';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Job as ArchiveJob, Store } from '../../archive.ts';
import { webAddress } from '../../fetch/web-address.ts';
import { FETCH_JOB } from '../../intake/background.ts';
import { eventsResponse, type ServerEvent, sendEvents } from '../event-stream.ts';
import { ProblemError } from '../problem.ts';
import { Id, Job, JobWithFailures, PageQuery, pageOf } from '../schemas.ts';
import type { Service } from '../service.ts';

/** Milliseconds between two looks at a job: it may be worked on in another process. */
const INTERVAL = 500;
/** Milliseconds that a stream lasts; whoever still listens connects again, with a token that still holds. */
const LONGEST = 10 * 60_000;

const JobRequest = z
  .object({
    addresses: z
      .array(z.string().max(4000))
      .min(1)
      .max(1000)
      .describe('of articles, feeds and WARC files; of a feed, the articles that it announces are read'),
    force: z.boolean().default(false).describe('go on with texts that are not English'),
  })
  .describe('Addresses to be read');

/** Work that takes long: begun here, worked on while the server runs, cancelled and resumed by anybody. */
export function jobRoutes({ archive, access, intake }: Service): FastifyPluginAsyncZod {
  const { jobs } = archive.store;
  const tags = ['jobs'];
  return async (app) => {
    app.get(
      '/jobs',
      {
        schema: {
          operationId: 'listJobs',
          tags,
          summary: 'List jobs, the latest first',
          querystring: PageQuery,
          response: { 200: pageOf(Job) },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        return await jobs.list(request.query);
      },
    );

    app.post(
      '/jobs',
      {
        schema: {
          operationId: 'startJob',
          tags,
          summary: 'Read addresses, however many',
          description: 'The server works on it in the background; the job’s events tell how far it is.',
          body: JobRequest,
          response: { 202: Job },
        },
      },
      async (request, reply) => {
        await access.check(request, 'editor');
        if (intake === null) throw new ProblemError(503, 'This server fetches nothing.');
        const { addresses, force } = request.body;
        const items = addresses.map((address) => webAddress(address).href);
        const job = await jobs.start(FETCH_JOB, items, { force });
        return await reply.status(202).header('Location', `/api/v1/jobs/${job.id}`).send(job);
      },
    );

    app.get(
      '/jobs/:id',
      {
        schema: {
          operationId: 'getJob',
          tags,
          summary: 'One job, and why parts of it failed',
          params: Id,
          response: { 200: JobWithFailures },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        const job = await jobOf(archive.store, request.params.id);
        return { ...job, failures: await jobs.failures(job.id) };
      },
    );

    for (const [action, summary] of [
      ['cancel', 'Let whoever works on it stop'],
      ['resume', 'Go on with it; what failed is tried again'],
    ] as const)
      app.post(
        `/jobs/:id/${action}`,
        {
          schema: { operationId: `${action}Job`, tags, summary, params: Id, response: { 200: Job } },
        },
        async (request) => {
          await access.check(request, 'editor');
          await jobs[action](request.params.id);
          return await jobOf(archive.store, request.params.id);
        },
      );

    app.get(
      '/jobs/:id/events',
      {
        schema: {
          operationId: 'watchJob',
          tags,
          summary: 'Be told how far it is',
          description:
            'Server-sent events: `progress` with the job at once and at every change, `end` with it when it is done or cancelled; then the stream ends. It ends after ten minutes, too; connect again.',
          params: Id,
          response: { 200: eventsResponse('Events named `progress` and `end`') },
        },
      },
      async (request, reply) => {
        await access.check(request, 'reader');
        const { id } = await jobOf(archive.store, request.params.id);
        return sendEvents(reply, (gone) => progressOf(archive.store, id, gone));
      },
    );
  };
}

async function* progressOf({ jobs }: Store, id: string, gone: AbortSignal): AsyncGenerator<ServerEvent | null> {
  let last = '';
  for (const end = Date.now() + LONGEST; Date.now() < end && !gone.aborted; ) {
    const job = await jobs.get(id);
    if (job === null) return;
    const now = JSON.stringify(job);
    yield now === last ? null : { event: 'progress', data: job };
    last = now;
    if (job.state !== 'running') {
      yield { event: 'end', data: job };
      return;
    }
    await setTimeout(INTERVAL, null, { signal: gone }).catch(() => null);
  }
}

async function jobOf({ jobs }: Store, id: string): Promise<ArchiveJob> {
  const job = await jobs.get(id);
  if (job === null) throw new ProblemError(404, `There is no job ${JSON.stringify(id)}.`);
  return job;
}
