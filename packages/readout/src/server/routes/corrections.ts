import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { CorrectionRequest } from '../../model/index.ts';
import { CHANGED, IfMatch, revisionIn } from '../revision-header.ts';
import { Correction, Id, MadeCorrection } from '../schemas.ts';
import type { Service } from '../service.ts';

const entityId = z.string().min(1).max(20);

/** What people decide. */
export function correctionRoutes({ archive, access }: Service): FastifyPluginAsyncZod {
  const { corrections } = archive.store;
  const tags = ['corrections'];
  return async (app) => {
    app.get(
      '/documents/:id/corrections',
      {
        schema: {
          tags,
          operationId: 'listCorrections',
          summary: 'The log of a document, the oldest first',
          params: Id,
          response: { 200: z.array(Correction).readonly() },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        return await corrections.log(request.params.id);
      },
    );

    app.post(
      '/documents/:id/corrections',
      {
        schema: {
          tags,
          operationId: 'correct',
          summary: 'Accept, reject, change or add an entry',
          description:
            'Entries are named by their ids in the current record. It is refused where the record would not hold afterwards, and, with the revision that it was made on as `If-Match`, where somebody else has changed the record since.',
          params: Id,
          headers: IfMatch,
          body: CorrectionRequest,
          response: { 201: MadeCorrection, 412: CHANGED },
        },
      },
      async (request, reply) => {
        await access.check(request, 'editor');
        const { params, body, bearer, headers } = request;
        const made = await corrections.correct(params.id, body, bearer, revisionIn(headers['if-match']));
        return await reply.status(201).send(made);
      },
    );

    app.post(
      '/corrections/:id/undo',
      {
        schema: {
          tags,
          operationId: 'undoCorrection',
          summary: 'Take a correction back',
          description: 'An undoing can be taken back too, which makes the correction once more.',
          params: Id,
          headers: IfMatch,
          response: { 201: MadeCorrection, 412: CHANGED },
        },
      },
      async (request, reply) => {
        await access.check(request, 'editor');
        const { params, bearer, headers } = request;
        return await reply.status(201).send(await corrections.undo(params.id, bearer, revisionIn(headers['if-match'])));
      },
    );

    app.post(
      '/entities/:id/merge',
      {
        schema: {
          tags,
          operationId: 'mergeEntity',
          summary: 'Make an entity another name for a second one',
          params: Id,
          body: z.object({ into: entityId }),
          response: { 201: MadeCorrection },
        },
      },
      async (request, reply) => {
        await access.check(request, 'editor');
        const made = await corrections.merge(request.params.id, request.body.into, request.bearer);
        return await reply.status(201).send(made);
      },
    );

    app.post(
      '/entities/:id/split',
      {
        schema: {
          tags,
          operationId: 'splitEntity',
          summary: 'Make an entity one of its own in a document',
          params: Id,
          body: z.object({ document: z.string().min(1).max(500) }),
          response: { 201: MadeCorrection },
        },
      },
      async (request, reply) => {
        await access.check(request, 'editor');
        const made = await corrections.split(request.params.id, request.body.document, request.bearer);
        return await reply.status(201).send(made);
      },
    );
  };
}
