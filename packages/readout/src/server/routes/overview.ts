import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { CHANGES, PERIODS } from '../../archive.ts';
import { nameSchemas } from '../openapi.ts';
import { EntityLabel, PageQuery, pageOf } from '../schemas.ts';
import type { Service } from '../service.ts';

const DaysQuery = z.object({
  from: z.iso.date().optional().describe('first day of publication'),
  to: z.iso.date().optional().describe('last day of publication'),
});

const OverviewQuery = DaysQuery.extend({
  per: z.enum(PERIODS).default('month').describe('how documents are counted'),
  most: z.coerce.number().int().min(1).max(200).default(20).describe('how many links, phrases and agreements at most'),
});

const ChangesQuery = PageQuery.extend({
  since: z.iso.datetime({ offset: true }).optional().describe('only later changes'),
});

const Agreement = z.object({
  thread: z.string(),
  label: z.string(),
  status: z.string().nullable(),
  rating: z.int().nullable().describe('how far it is carried out, 0 to 3, where somebody has said so'),
  documents: z.int(),
  latest: z.iso.date().nullable(),
});

const Overview = z.object({
  periods: z.array(z.object({ period: z.string(), documents: z.int() })).readonly(),
  links: z
    .array(z.object({ between: z.tuple([EntityLabel, EntityLabel]).readonly(), events: z.int(), statements: z.int() }))
    .readonly()
    .describe('who meets and addresses whom, among the latest 20,000 entries of these days'),
  contested: z
    .array(
      z.object({
        thread: z.string(),
        kind: z.enum(['definition', 'dispute']),
        phrase: z.string(),
        documents: z.int(),
        accounts: z.int(),
        latest: z.iso.date().nullable(),
      }),
    )
    .readonly()
    .describe('phrases that are explained, and claims that are disputed, in the most documents'),
  agreements: z.array(Agreement).readonly().describe('the latest first'),
});

const Change = z.object({
  at: z.iso.datetime(),
  what: z.enum(CHANGES),
  document: z.string(),
  title: z.string().nullable(),
  by: z.string().nullable().describe('who corrected it'),
});
nameSchemas({ Overview, Change });

/** The archive at a glance, and what is new in it. */
export function overviewRoutes({ archive, access }: Service): FastifyPluginAsyncZod {
  const { overview, threads } = archive.store;
  const tags = ['search'];
  return async (app) => {
    app.get(
      '/overview',
      {
        schema: {
          operationId: 'getOverview',
          tags,
          summary: 'The archive at a glance',
          querystring: OverviewQuery,
          response: { 200: Overview },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        const { per, most, ...days } = request.query;
        const agreements = await threads.list('agreement', days, { limit: most });
        return {
          periods: await overview.periods(per, days),
          links: await overview.links(days, most),
          contested: await overview.contested(days, most),
          agreements: agreements.items.map(({ id, label, status, rating, documents, latest }) => ({
            thread: id,
            label,
            status,
            rating,
            documents,
            latest,
          })),
        };
      },
    );

    app.get(
      '/changes',
      {
        schema: {
          operationId: 'listChanges',
          tags,
          summary: 'What was added, read again or corrected, the latest first',
          querystring: ChangesQuery,
          response: { 200: pageOf(Change) },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        const { since, ...page } = request.query;
        return await overview.changes(since && new Date(since).toISOString(), page);
      },
    );
  };
}
