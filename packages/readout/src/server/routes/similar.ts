import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { SimilarQuestion } from '../../archive.ts';
import { ProblemError } from '../problem.ts';
import { Similar } from '../schemas.ts';
import type { Service } from '../service.ts';

const SimilarQuery = z.object({
  text: z.string().max(10_000).optional().describe('a passage or question in anybody’s words'),
  document: z.string().min(1).max(500).optional().describe('with `entry`, in place of `text`: an entry of the archive'),
  entry: z.string().min(1).max(100).optional().describe('id of an attribution or position in that document’s record'),
  q: z
    .string()
    .max(2000)
    .default('')
    .describe('only where this holds, in the query language, such as `speaker:"Sergei Lavrov" after:2025-01-01`'),
  limit: z.coerce.number().int().min(1).max(200).default(10).describe('how many items at most'),
});

/** Statements by their meaning. */
export function similarRoutes({ archive, access }: Service): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/similar',
      {
        schema: {
          tags: ['search'],
          operationId: 'similar',
          summary: 'Find statements that mean something similar',
          querystring: SimilarQuery,
          response: { 200: Similar },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        const { q, limit } = request.query;
        return await archive.similar(questionOf(request.query), { query: q, limit });
      },
    );
  };
}

function questionOf({ text, document, entry }: z.infer<typeof SimilarQuery>): SimilarQuestion {
  if (text !== undefined && document === undefined && entry === undefined) return { text };
  if (text === undefined && document !== undefined && entry !== undefined) return { document, entry };
  throw new ProblemError(400, 'Ask either with text, or with document and entry together.');
}
