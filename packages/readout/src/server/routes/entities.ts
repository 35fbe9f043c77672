import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { type Condition, type FacetName, PERIODS } from '../../archive.ts';
import { nameSchemas } from '../openapi.ts';
import { ProblemError } from '../problem.ts';
import { ArchiveEntity, Contact, Found, Id, IssueStances, PageQuery, pageOf } from '../schemas.ts';
import type { Service } from '../service.ts';
import { FacetsQuery, facetsOf } from './search.ts';

/** Names that are proposed to complete a beginning. */
const MOST_NAMES = 12;

const EntriesQuery = PageQuery.extend({
  q: z.string().max(2000).default('').describe('a query that they must match too'),
});

const EventsQuery = EntriesQuery.extend({
  with: z.string().max(20).optional().describe('id of another entity that took part in them'),
});

const StatementsQuery = EntriesQuery.extend({ facets: FacetsQuery });

const Periods = z.array(z.object({ period: z.string(), count: z.int() })).readonly();
const Activity = z.object({
  statements: Periods.describe('that it, or somebody for it, made'),
  events: Periods.describe('that it took part in'),
  documents: Periods.describe('that speak of it'),
});
nameSchemas({ Activity });

const NameQuery = z.object({
  name: z.string().min(1).max(300).optional(),
  beginning: z.string().min(1).max(300).optional().describe('in place of `name`: what words of the name begin with'),
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
    { target = 'entries', facets = [] }: { target?: 'entries' | 'documents'; facets?: readonly FacetName[] } = {},
  ) => await archive.search(q, { target, sort: 'date', limit, cursor, conditions, facets });

  return async (app) => {
    app.get(
      '/entities',
      {
        schema: {
          operationId: 'findEntities',
          tags,
          summary: 'Who is called so',
          querystring: NameQuery,
          response: { 200: z.array(ArchiveEntity).readonly() },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        const { name, beginning } = request.query;
        if ((name === undefined) === (beginning === undefined))
          throw new ProblemError(400, 'Ask either with a name or with its beginning.');
        return name === undefined ? await entities.beginning(beginning ?? '', MOST_NAMES) : await entities.find(name);
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
          querystring: StatementsQuery,
          response: { 200: Found },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        const { id } = await known(request.params.id);
        const facets = facetsOf(request.query.facets);
        return await entries(request.query, [of('attribution'), having(id, ['speaker'])], { facets });
      },
    );

    app.get(
      '/entities/:id/activity',
      {
        schema: {
          operationId: 'getActivity',
          tags,
          summary: 'How much it said and did, and was spoken of, over time',
          description: 'By days of publication.',
          params: Id,
          querystring: z.object({ per: z.enum(PERIODS).default('month') }),
          response: { 200: Activity },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        const { id } = await known(request.params.id);
        const { per } = request.query;
        const count = (target: 'entries' | 'documents', ...conditions: Condition[]) =>
          archive.store.search.periods({ target, conditions }, per);
        return {
          statements: await count('entries', of('attribution'), having(id, ['speaker'])),
          events: await count('entries', of('event'), having(id, ['participant'])),
          documents: await count('documents', having(id, [])),
        };
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
        return await entries(request.query, [having(id, [])], { target: 'documents' });
      },
    );
  };
}
