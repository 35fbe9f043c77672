import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { fieldList } from '../../archive.ts';
import { nameSchemas } from '../openapi.ts';
import type { Service } from '../service.ts';

const QueryField = z.object({
  name: z.string(),
  help: z.string(),
  takes: z
    .enum(['value', 'name', 'day', 'id'])
    .describe(
      'one of `values`, the name of an entity, a day (2026, 2026-05 or 2026-05-04 are), or the id of a document',
    ),
  values: z.array(z.string()).readonly(),
});
nameSchemas({ QueryField });

/** The query language, for those who complete what is typed in it. */
export function queryFieldRoutes({ archive, access }: Service): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/search/fields',
      {
        schema: {
          tags: ['search'],
          operationId: 'listQueryFields',
          summary: 'The fields of the query language, with the values that the archive has',
          response: { 200: z.array(QueryField).readonly() },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        return await fieldList(archive.store);
      },
    );
  };
}
