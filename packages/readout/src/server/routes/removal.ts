import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Id } from '../schemas.ts';
import type { Service } from '../service.ts';

/** Taking documents out of the archive. */
export function removalRoutes({ archive, access }: Service): FastifyPluginAsyncZod {
  return async (app) => {
    app.delete(
      '/documents/:id',
      {
        schema: {
          tags: ['documents'],
          operationId: 'removeDocument',
          summary: 'Take a document out of the archive for good',
          description:
            'Its versions, raw bytes, records and corrections go with it. Decisions on threads stay in their log.',
          params: Id,
          response: { 204: z.null().describe('it is removed') },
        },
      },
      async (request, reply) => {
        await access.check(request, 'admin');
        await archive.desk.remove(request.params.id);
        return await reply.status(204).send(null);
      },
    );
  };
}
