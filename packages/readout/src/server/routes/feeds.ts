import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { discoverFeed } from '../../intake/feed-discovery.ts';
import { ProblemError } from '../problem.ts';
import { Feed } from '../schemas.ts';
import type { Service } from '../service.ts';

const FollowRequest = z
  .object({
    url: z.string().max(4000).describe('of a feed, or of a page that names one'),
    interval: z.int().min(60).max(2_592_000).default(3600).describe('seconds between two looks'),
  })
  .describe('A feed to be followed');

/** Feeds that a running server keeps up to date. */
export function feedRoutes({ archive, access, intake }: Service): FastifyPluginAsyncZod {
  const { feeds } = archive.store;
  const tags = ['feeds'];
  return async (app) => {
    app.get(
      '/feeds',
      {
        schema: {
          operationId: 'listFeeds',
          tags,
          summary: 'The feeds that are followed, and how they are',
          response: { 200: z.array(Feed).readonly() },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        return await feeds.list();
      },
    );

    app.post(
      '/feeds',
      {
        schema: {
          operationId: 'followFeed',
          tags,
          summary: 'Follow a feed',
          description:
            'RSS, Atom, RDF or JSON Feed. It is fetched once to see whether it is one; its articles are read as soon as the server comes to it. Following a known feed changes its interval.',
          body: FollowRequest,
          response: { 201: Feed },
        },
      },
      async (request, reply) => {
        await access.check(request, 'editor');
        if (intake === null) throw new ProblemError(503, 'This server fetches nothing.');
        const found = await discoverFeed(intake.fetcher, request.body.url);
        await feeds.follow(found.url, request.body.interval);
        const feed = (await feeds.list()).find(({ url }) => url === found.url);
        if (!feed) throw new Error('the feed was not kept');
        return await reply.status(201).send({ ...feed, title: feed.title ?? found.title });
      },
    );

    app.delete(
      '/feeds',
      {
        schema: {
          operationId: 'unfollowFeed',
          tags,
          summary: 'Follow a feed no longer',
          description: 'What it brought stays.',
          querystring: z.object({ url: z.string().max(4000).describe('as the list of feeds gives it') }),
          response: { 204: z.null().describe('It is followed no longer') },
        },
      },
      async (request, reply) => {
        await access.check(request, 'editor');
        await feeds.unfollow(request.query.url);
        return await reply.status(204).send(null);
      },
    );
  };
}
