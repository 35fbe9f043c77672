import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { FACETS, type FacetName, SEARCH_SORTS } from '../../archive.ts';
import { ProblemError } from '../problem.ts';
import { Found, PageQuery } from '../schemas.ts';
import type { Service } from '../service.ts';

export const FacetsQuery = z
  .string()
  .max(200)
  .default('')
  .describe(`values to count, with commas between them: ${FACETS.join(', ')}`);

const SearchQuery = PageQuery.extend({
  q: z
    .string()
    .max(2000)
    .default('')
    .describe('in the query language, such as `speaker:"Sergei Lavrov" act:deny “root causes”`'),
  in: z.enum(['documents', 'entries']).optional().describe('what to find; default: what the query asks for'),
  sort: z
    .enum(SEARCH_SORTS)
    .default('relevance')
    .describe('`doubt`: the least certain entries first, without those that people have checked'),
  facets: FacetsQuery,
});

/** Questions over the whole archive. */
export function searchRoutes({ archive, access }: Service): FastifyPluginAsyncZod {
  const tags = ['search'];
  return async (app) => {
    app.get(
      '/search',
      {
        schema: {
          tags,
          operationId: 'search',
          summary: 'Search documents and entries',
          querystring: SearchQuery,
          response: { 200: Found },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        const { q, in: target, sort, cursor, limit, facets } = request.query;
        return await archive.search(q, { target, sort, cursor, limit, facets: facetsOf(facets) });
      },
    );
  };
}

/** @throws {ProblemError} for a name that is none */
export function facetsOf(list: string): FacetName[] {
  return list
    .split(',')
    .filter((name) => name !== '')
    .map((name) => {
      const facet = FACETS.find((known) => known === name);
      if (!facet)
        throw new ProblemError(400, `There is no facet ${JSON.stringify(name)}: there are ${FACETS.join(', ')}.`);
      return facet;
    });
}
