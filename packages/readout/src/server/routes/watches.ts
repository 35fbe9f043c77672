import { timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { atomFeed, jsonFeed, type Watch as StoredWatch, WatchTarget } from '../../archive.ts';
import { MadeWatch, Watch, WatchEvent, WatchState } from '../follow-schemas.ts';
import { ProblemError } from '../problem.ts';
import { Id, PageQuery, pageOf } from '../schemas.ts';
import type { Service } from '../service.ts';

const NewWatch = z.object({
  name: z.string().min(1).max(200),
  target: WatchTarget,
  webhook: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .default(null)
    .describe('where news are sent, signed as Standard Webhooks have it; none for a saved search'),
});

const KeyQuery = z.object({
  key: z.string().max(100).optional().describe('the watch’s `feedKey`, in place of a token'),
});

/** Events in a feed. */
const IN_FEED = 50;

/** Saved searches and other watches, what they told, and their feeds. */
export function watchRoutes({ archive, access }: Service): FastifyPluginAsyncZod {
  const { watches } = archive.store;
  const tags = ['watches'];
  const known = async (id: string): Promise<StoredWatch> => {
    const watch = await watches.get(id);
    if (watch === null) throw new ProblemError(404, `There is no watch ${JSON.stringify(id)}.`);
    return watch;
  };
  /** A feed reader has the key of the feed in place of a token. */
  const feedOf = async (request: FastifyRequest, id: string, key: string | undefined) => {
    const watch = await watches.get(id);
    if (key === undefined || watch === null || !areSame(key, watch.feedKey)) await access.check(request, 'reader');
    const { items: events } = await watches.events((await known(id)).id, { limit: IN_FEED });
    const home = `${request.protocol}://${request.host}/`;
    return { watch: await known(id), events, self: new URL(request.url, home).href, home };
  };

  return async (app) => {
    app.get(
      '/watches',
      {
        schema: {
          tags,
          operationId: 'listWatches',
          summary: 'Watches, the latest first',
          response: { 200: z.array(Watch).readonly() },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        return await watches.list();
      },
    );

    app.post(
      '/watches',
      {
        schema: {
          tags,
          operationId: 'addWatch',
          summary: 'Watch a search, a story, an agreement, a dispute, a phrase or a position',
          body: NewWatch,
          response: { 201: MadeWatch },
        },
      },
      async (request, reply) => {
        await access.check(request, 'editor');
        await archive.following.checkTarget(request.body.target);
        return await reply.status(201).send(await watches.add(request.body, request.bearer));
      },
    );

    app.get(
      '/watches/events',
      {
        schema: {
          tags,
          operationId: 'listNews',
          summary: 'What all watches told, the latest first',
          querystring: PageQuery,
          response: { 200: pageOf(WatchEvent) },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        return await watches.events(null, request.query);
      },
    );

    app.get(
      '/watches/:id',
      {
        schema: {
          tags,
          operationId: 'getWatch',
          summary: 'A watch, and how its deliveries stand',
          params: Id,
          response: { 200: WatchState },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        const watch = await known(request.params.id);
        return { watch, deliveries: await watches.deliveryState(watch.id) };
      },
    );

    app.delete(
      '/watches/:id',
      {
        schema: {
          tags,
          operationId: 'removeWatch',
          summary: 'Watch no longer',
          params: Id,
          response: { 204: z.null().describe('it is removed') },
        },
      },
      async (request, reply) => {
        await access.check(request, 'editor');
        await watches.remove(request.params.id);
        return await reply.status(204).send(null);
      },
    );

    app.get(
      '/watches/:id/events',
      {
        schema: {
          tags,
          operationId: 'listNewsOfWatch',
          summary: 'What a watch told, the latest first',
          params: Id,
          querystring: PageQuery,
          response: { 200: pageOf(WatchEvent) },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        return await watches.events((await known(request.params.id)).id, request.query);
      },
    );

    app.get(
      '/watches/:id/feed.atom',
      {
        schema: {
          tags,
          operationId: 'getAtomFeed',
          summary: 'What a watch told, as an Atom feed',
          params: Id,
          querystring: KeyQuery,
          response: { 200: { description: 'Atom', content: { 'application/atom+xml': { schema: z.string() } } } },
        },
      },
      async (request, reply) => {
        const feed = atomFeed(await feedOf(request, request.params.id, request.query.key));
        return await text(reply, 'application/atom+xml; charset=utf-8', feed);
      },
    );

    app.get(
      '/watches/:id/feed.json',
      {
        schema: {
          tags,
          operationId: 'getJsonFeed',
          summary: 'What a watch told, as JSON Feed 1.1',
          params: Id,
          querystring: KeyQuery,
          response: { 200: { description: 'JSON Feed', content: { 'application/feed+json': { schema: z.string() } } } },
        },
      },
      async (request, reply) => {
        const feed = jsonFeed(await feedOf(request, request.params.id, request.query.key));
        return await text(reply, 'application/feed+json; charset=utf-8', JSON.stringify(feed));
      },
    );
  };
}

function text(reply: FastifyReply, type: string, body: string): FastifyReply {
  return reply.type(type).send(body);
}

function areSame(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}
