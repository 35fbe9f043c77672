import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Condition } from '../../archive.ts';
import { ProblemError } from '../problem.ts';
import { ArchiveEntity, Contact, Found, Id, IssueStances, PageQuery, pageOf } from '../schemas.ts';
import type { Service } from '../service.ts';

const EntriesQuery = PageQuery.extend({
  q: z.string().max(2000).default('').describe('a query that they must match too'),
});

const EventsQuery = EntriesQuery.extend({
  with: z.string().max(20).optional().describe('id of another entity that took part in them'),
});

const IssueParams = Id.extend({ issue: z.string().min(1).max(300) });

const of = (kind: string): Condition => ({ on: 'field', field: 'kind', values: [kind], negated: false });

type Roles = (Condition & { readonly on: 'entity' })['roles'];
const having = (entity: string, roles: Roles): Condition => ({
  on: 'entity',
  roles,
  entities: [entity],
  negated: false,
});

/** What the archive knows of one person, country or organization. Whoever represents it counts as it. */
export function entityRoutes({ archive, access }: Service): FastifyPluginAsyncZod {
  const { entities } = archive.store;
  const tags = ['entities'];
  const known = async (id: string) => {
    const entity = await entities.get(id);
    if (entity === null) throw new ProblemError(404, `There is no entity ${JSON.stringify(id)}.`);
    return entity;
  };
  const entries = async (
    { q, limit, cursor }: z.infer<typeof EntriesQuery>,
    conditions: readonly Condition[],
    target: 'entries' | 'documents' = 'entries',
  ) => await archive.search(q, { target, sort: 'date', limit, cursor, conditions });

  return async (app) => {
    app.get(
      '/entities',
      {
        schema: {
          operationId: 'findEntities',
          tags,
          summary: 'Who is called so',
          querystring: z.object({ name: z.string().min(1).max(300) }),
          response: { 200: z.array(ArchiveEntity).readonly() },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        return await entities.find(request.query.name);
      },
    );

    app.get(
      '/entities/:id',
      {
        schema: {
          operationId: 'getEntity',
          tags,
          summary: 'One entity',
          description: 'An entity that was merged into another one is given as that one.',
          params: Id,
          response: { 200: ArchiveEntity },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        return await known(request.params.id);
      },
    );

    app.get(
      '/entities/:id/statements',
      {
        schema: {
          operationId: 'listStatements',
          tags,
          summary: 'What it said, the latest first',
          params: Id,
          querystring: EntriesQuery,
          response: { 200: Found },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        const { id } = await known(request.params.id);
        return await entries(request.query, [of('attribution'), having(id, ['speaker'])]);
      },
    );

    app.get(
      '/entities/:id/contacts',
      {
        schema: {
          operationId: 'listContacts',
          tags,
          summary: 'Whom it met, called or spoke to, the most frequent first',
          params: Id,
          querystring: PageQuery,
          response: { 200: pageOf(Contact) },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        const { id } = await known(request.params.id);
        return await entities.contacts(id, request.query);
      },
    );

    app.get(
      '/entities/:id/events',
      {
        schema: {
          operationId: 'listEvents',
          tags,
          summary: 'What it took part in, the latest first',
          params: Id,
          querystring: EventsQuery,
          response: { 200: Found },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        const { id } = await known(request.params.id);
        const { with: other } = request.query;
        const both = other === undefined ? [id] : [id, (await known(other)).id];
        return await entries(request.query, [of('event'), ...both.map((one) => having(one, ['participant']))]);
      },
    );

    app.get(
      '/entities/:id/positions',
      {
        schema: {
          operationId: 'listStances',
          tags,
          summary: 'What stances it took, by issue',
          params: Id,
          response: { 200: z.array(IssueStances).readonly() },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        const { id } = await known(request.params.id);
        return await entities.stances(id);
      },
    );

    app.get(
      '/entities/:id/positions/:issue',
      {
        schema: {
          operationId: 'listPositions',
          tags,
          summary: 'Its positions on an issue, the latest first',
          params: IssueParams,
          querystring: EntriesQuery,
          response: { 200: Found },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        const { id } = await known(request.params.id);
        const issue: Condition = { on: 'field', field: 'issue', values: [request.params.issue], negated: false };
        return await entries(request.query, [of('position'), issue, having(id, ['holder'])]);
      },
    );

    app.get(
      '/entities/:id/mentioned',
      {
        schema: {
          operationId: 'listMentioning',
          tags,
          summary: 'The documents that speak of it, the latest first',
          params: Id,
          querystring: EntriesQuery,
          response: { 200: Found },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        const { id } = await known(request.params.id);
        return await entries(request.query, [having(id, [])], 'documents');
      },
    );
  };
}
