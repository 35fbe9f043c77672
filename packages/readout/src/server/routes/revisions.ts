import { setTimeout } from 'node:timers/promises';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Store } from '../../archive.ts';
import { eventsResponse, type ServerEvent, sendEvents } from '../event-stream.ts';
import { ProblemError } from '../problem.ts';
import { entityTag } from '../revision-header.ts';
import { CorrectedRecord, Id } from '../schemas.ts';
import type { Service } from '../service.ts';

/** Milliseconds between two looks at a document: others may change it from another process. */
const INTERVAL = 1000;
/** Milliseconds that a stream lasts; whoever still listens connects again, with a token that still holds. */
const LONGEST = 10 * 60_000;

/** What two people need who correct one document at once. */
export function revisionRoutes({ archive, access }: Service): FastifyPluginAsyncZod {
  const { documents } = archive.store;
  const tags = ['corrections'];
  return async (app) => {
    app.get(
      '/documents/:id/corrected',
      {
        schema: {
          operationId: 'getCorrected',
          tags,
          summary: 'Its record with what people said of it',
          description: 'The latest version’s record with corrections, who made them, and its revision.',
          params: Id,
          response: { 200: CorrectedRecord },
        },
      },
      async (request, reply) => {
        await access.check(request, 'reader');
        const { id } = request.params;
        // Read before the record: whoever corrects what has changed in between is told, not the other way round.
        const revision = await documents.revision(id);
        const corrected = await documents.record(id);
        if (revision === null || corrected === null) throw missing(id);
        return await reply.header('ETag', entityTag(revision)).send({ revision, ...corrected });
      },
    );

    app.get(
      '/documents/:id/events',
      {
        schema: {
          operationId: 'watchDocument',
          tags,
          summary: 'Be told when its record changes',
          description:
            'Server-sent events: `revision` with `{"revision":"…"}`, the present one at once and every later one within about a second, whoever made it. The stream ends after ten minutes; connect again.',
          params: Id,
          response: { 200: eventsResponse('Events named `revision`') },
        },
      },
      async (request, reply) => {
        await access.check(request, 'reader');
        const { id } = request.params;
        if ((await documents.revision(id)) === null) throw missing(id);
        return sendEvents(reply, (gone) => revisionsOf(archive.store, id, gone));
      },
    );
  };
}

async function* revisionsOf({ documents }: Store, id: string, gone: AbortSignal): AsyncGenerator<ServerEvent | null> {
  let last: string | null = null;
  for (const end = Date.now() + LONGEST; Date.now() < end && !gone.aborted; ) {
    const revision = await documents.revision(id);
    if (revision === null) return;
    yield revision === last ? null : { event: 'revision', data: { revision } };
    last = revision;
    await setTimeout(INTERVAL, null, { signal: gone }).catch(() => null);
  }
}

function missing(id: string): ProblemError {
  return new ProblemError(404, `There is no document ${JSON.stringify(id)}.`);
}
