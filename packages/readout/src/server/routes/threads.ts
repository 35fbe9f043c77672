import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { MOST_COMPARED, type ThreadKind } from '../../archive.ts';
import { Comparison } from '../../model/index.ts';
import {
  DisputeView,
  LedgerEntry,
  LoggedDecision,
  PhraseView,
  StatementView,
  StoryView,
  Thread,
} from '../follow-schemas.ts';
import { ProblemError } from '../problem.ts';
import { Id, PageQuery, pageOf } from '../schemas.ts';
import type { Service } from '../service.ts';

const ThreadsQuery = PageQuery.extend({
  entity: z.string().max(20).optional().describe('id of an entity that has a part in them'),
  from: z.iso.date().optional().describe('first day'),
  to: z.iso.date().optional().describe('last day'),
  documents: z.coerce.number().int().min(1).max(1000).default(1).describe('told of by so many documents at least'),
});

const Accounts = z.object({
  accounts: z
    .array(z.object({ document: z.string().min(1).max(500), entry: z.string().min(1).max(100) }))
    .min(1)
    .max(500),
});

const Documents = z.object({ documents: z.array(z.string().min(1).max(500)).min(2).max(MOST_COMPARED) });

/** What several documents tell together: events with their accounts, agreements, disputes, phrases; comparisons. */
export function threadRoutes({ archive, access }: Service): FastifyPluginAsyncZod {
  const { desk, store } = archive;
  const list = ({ entity, from, to, documents, ...page }: z.infer<typeof ThreadsQuery>, kind: ThreadKind) =>
    store.threads.list(kind, { entities: entity === undefined ? undefined : [entity], from, to, documents }, page);
  const missing = (what: string, id: string): never => {
    throw new ProblemError(404, `There is no ${what} ${JSON.stringify(id)}.`);
  };

  return async (app) => {
    const LISTS = [
      ['/stories', 'event', 'listStories', 'Events, each with all of its accounts, the latest first'],
      ['/agreements', 'agreement', 'listAgreements', 'Agreements, what was told last first'],
      ['/disputes', 'dispute', 'listDisputes', 'Claims that somebody takes a stand on, the latest first'],
      ['/phrases', 'definition', 'listPhrases', 'Phrases that somebody explains, the latest first'],
    ] as const;
    for (const [path, kind, operationId, summary] of LISTS)
      app.get(
        path,
        {
          schema: {
            tags: ['threads'],
            operationId,
            summary,
            querystring: ThreadsQuery,
            response: { 200: pageOf(Thread) },
          },
        },
        async (request) => {
          await access.check(request, 'reader');
          return await list(request.query, kind);
        },
      );

    app.get(
      '/stories/:id',
      {
        schema: {
          tags: ['threads'],
          operationId: 'getStory',
          summary: 'An event: who tells of it, and what each account says, point by point',
          params: Id,
          response: { 200: StoryView },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        return (await desk.story(request.params.id)) ?? missing('event', request.params.id);
      },
    );

    app.get(
      '/agreements/:id',
      {
        schema: {
          tags: ['threads'],
          operationId: 'getAgreement',
          summary: 'An agreement: its steps with their evidence, and claims that contradict each other',
          params: Id,
          response: { 200: LedgerEntry },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        return (await desk.agreement(request.params.id)) ?? missing('agreement', request.params.id);
      },
    );

    app.put(
      '/agreements/:id/rating',
      {
        schema: {
          tags: ['threads'],
          operationId: 'rateAgreement',
          summary: 'Say how far an agreement is carried out: 0 not at all, 3 fully',
          params: Id,
          body: z.object({ rating: z.int().min(0).max(3) }),
          response: { 200: Thread },
        },
      },
      async (request) => {
        await access.check(request, 'editor');
        return await desk.rate(request.params.id, request.body.rating, request.bearer);
      },
    );

    app.get(
      '/disputes/:id',
      {
        schema: {
          tags: ['threads'],
          operationId: 'getDispute',
          summary: 'A disputed claim: who takes which stand, in which words',
          params: Id,
          response: { 200: DisputeView },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        return (await desk.dispute(request.params.id)) ?? missing('dispute', request.params.id);
      },
    );

    app.get(
      '/phrases/:id',
      {
        schema: {
          tags: ['threads'],
          operationId: 'getPhrase',
          summary: 'A phrase with each side’s definition of it',
          params: Id,
          response: { 200: PhraseView },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        return (await desk.phrase(request.params.id)) ?? missing('phrase', request.params.id);
      },
    );

    app.get(
      '/documents/:id/threads',
      {
        schema: {
          tags: ['threads'],
          operationId: 'listThreadsOfDocument',
          summary: 'The events, agreements, disputes and phrases that a document tells of',
          params: Id,
          response: {
            200: z.array(z.object({ thread: Thread, entries: z.array(z.string()).readonly() })).readonly(),
          },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        const found = [];
        for (const { thread: id, entries } of await store.threads.ofDocument(request.params.id)) {
          const thread = await store.threads.get(id);
          if (thread) found.push({ thread, entries });
        }
        return found;
      },
    );

    app.get(
      '/documents/:id/attributions/:attribution/statement',
      {
        schema: {
          tags: ['threads'],
          operationId: 'getStatement',
          summary: 'Every report of an utterance in the archive, and what each does to the first wording',
          params: Id.extend({ attribution: z.string().min(1).max(100) }),
          response: { 200: StatementView },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        const { id, attribution } = request.params;
        return (await desk.statement(id, attribution)) ?? missing('attribution', `${id} ${attribution}`);
      },
    );

    app.post(
      '/threads/:id/merge',
      {
        schema: {
          tags: ['threads'],
          operationId: 'mergeThreads',
          summary: 'Make events, agreements, disputes or phrases one, for good',
          description: 'The one in the path stays; the others are found under its id.',
          params: Id,
          body: z.object({ with: z.array(z.string().min(1).max(20)).min(1).max(50) }),
          response: { 200: Thread },
        },
      },
      async (request) => {
        await access.check(request, 'editor');
        return await desk.merge([request.params.id, ...request.body.with], request.bearer);
      },
    );

    app.post(
      '/threads/:id/split',
      {
        schema: {
          tags: ['threads'],
          operationId: 'splitThread',
          summary: 'Make accounts one of their own, for good',
          params: Id,
          body: Accounts,
          response: { 201: Thread },
        },
      },
      async (request, reply) => {
        await access.check(request, 'editor');
        const made = await desk.split(request.params.id, request.body.accounts, request.bearer);
        return await reply.status(201).send(made);
      },
    );

    app.get(
      '/decisions',
      {
        schema: {
          tags: ['threads'],
          operationId: 'listDecisions',
          summary: 'What people decided on threads and shifts, the oldest first',
          response: { 200: z.array(LoggedDecision).readonly() },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        return await store.threadDecisions.log();
      },
    );

    app.post(
      '/decisions/:id/undo',
      {
        schema: {
          tags: ['threads'],
          operationId: 'undoDecision',
          summary: 'Take a decision back',
          params: Id,
          response: { 201: LoggedDecision },
        },
      },
      async (request, reply) => {
        await access.check(request, 'editor');
        return await reply.status(201).send(await desk.undo(request.params.id, request.bearer));
      },
    );

    app.get(
      '/compare',
      {
        schema: {
          tags: ['threads'],
          operationId: 'compareDocuments',
          summary: 'Compare documents: events, statements, points and shifts',
          querystring: z.object({
            documents: z
              .union([z.array(z.string().min(1).max(500)).max(MOST_COMPARED), z.string().min(1).max(500)])
              .describe('ids of documents, given once each'),
          }),
          response: { 200: Comparison },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        const { documents } = request.query;
        return await desk.compare(typeof documents === 'string' ? [documents] : documents);
      },
    );

    app.post(
      '/compare',
      {
        config: { onlyAsks: true },
        schema: {
          tags: ['threads'],
          operationId: 'compareManyDocuments',
          summary: 'Compare documents whose ids do not fit into an address',
          body: Documents,
          response: { 200: Comparison },
        },
      },
      async (request) => {
        await access.check(request, 'reader');
        return await desk.compare(request.body.documents);
      },
    );
  };
}
