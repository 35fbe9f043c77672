import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Span } from '../../model/index.ts';
import { LoggedDecision, PositionsView } from '../follow-schemas.ts';
import { ProblemError } from '../problem.ts';
import type { Service } from '../service.ts';

const Place = z.object({ document: z.string().min(1).max(500), spans: z.array(Span).min(1).max(50) });

/** What sides want over time, and where they moved. */
export function positionRoutes({ archive: { desk }, access }: Service): FastifyPluginAsyncZod {
  const tags = ['positions'];
  return async (app) => {
    app.get(
      '/positions',
      {
        schema: {
          tags,
          operationId: 'followPositions',
          summary: 'What an entity and whoever represents it wants, issue by issue, in the order of publication',
          querystring: z.object({
            entity: z.string().min(1).max(20).describe('id of the holder'),
            issue: z.string().min(1).max(200).optional().describe('only this issue'),
          }),
          response: { 200: PositionsView },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        const { entity, issue } = request.query;
        const view = await desk.positions(entity, issue);
        if (view === null) throw new ProblemError(404, `There is no entity ${JSON.stringify(entity)}.`);
        return view;
      },
    );

    app.post(
      '/positions/shifts',
      {
        schema: {
          tags,
          operationId: 'judgeShift',
          summary: 'Confirm or reject a shift, for good',
          description: 'Both passages are kept with their words: the decision outlives what the machine proposes next.',
          body: z.object({
            verdict: z.enum(['confirm', 'reject']),
            holder: z.string().min(1).max(300).describe('name of the holder, as the view has it'),
            issue: z.string().min(1).max(200),
            from: Place,
            to: Place,
          }),
          response: { 201: LoggedDecision },
        },
      },
      async (request, reply) => {
        await access.check(request, 'editor');
        return await reply.status(201).send(await desk.judgeShift(request.body, request.bearer));
      },
    );
  };
}
