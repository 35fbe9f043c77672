import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { reasonFor } from '../../ingest/reason.ts';
import type { Intake, Taken } from '../../intake/intake.ts';
import { ReadingOptions } from '../../intake/reading-options.ts';
import type { Access } from '../access.ts';
import { ProblemError } from '../problem.ts';
import { Added, UploadResult } from '../schemas.ts';
import type { Service } from '../service.ts';

/** Documents of one upload; more are a job of the command’s. */
const MAX_DOCUMENTS = 50;

const UrlRequest = z
  .object({
    url: z.string().max(4000).describe('of an article'),
    force: z.boolean().default(false).describe('go on with a text that is not English'),
  })
  .describe('A page to be read');

const UploadQuery = z.object({
  name: z.string().min(1).max(255).describe('of the file: its ending tells its format where the media type does not'),
  force: z.stringbool().default(false).describe('go on with a text that is not English'),
});

/** Pages of the web and files as new documents. */
export function uploadRoutes({ access, intake }: Service): FastifyPluginAsyncZod {
  const tags = ['documents'];
  return async (app) => {
    app.post(
      '/documents/from-url',
      {
        schema: {
          operationId: 'addPage',
          tags,
          summary: 'Read an article of the web and keep it',
          description:
            'It is fetched (robots.txt is honoured; private addresses are refused), its main text is annotated, and its raw bytes are kept. For feeds, follow the feed or start a job.',
          body: UrlRequest,
          response: { 200: Added, 201: Added },
        },
      },
      async (request, reply) => {
        await access.check(request, 'editor');
        const { url, force } = request.body;
        const gone = new AbortController();
        reply.raw.once('close', () => gone.abort());
        const taking = fetching(intake).takeArticle(url, ReadingOptions.parse({ force }), gone.signal);
        const [taken] = await collected(taking, 1);
        if (taken?.kind === 'failed') throw taken.error;
        if (taken?.kind !== 'added') throw new Error('nothing was filed');
        const { added } = taken;
        return await reply.status(added.outcome === 'added' ? 201 : 200).send(added);
      },
    );

    await app.register(fileRoutes(access, intake));
  };
}

/** The body is a file, whatever its type: nothing parses it before the reader does. */
function fileRoutes(access: Access, intake: Intake | null): FastifyPluginAsyncZod {
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    app.post(
      '/documents/upload',
      {
        schema: {
          operationId: 'uploadDocuments',
          tags: ['documents'],
          summary: 'Read a file and keep what it holds',
          description: `The request’s body is the file: text, Markdown, HTML, a feed or a WARC file; its media type is that of the request. At most ${MAX_DOCUMENTS} documents of a file are read.`,
          querystring: UploadQuery,
          response: { 200: UploadResult },
        },
      },
      async (request) => {
        await access.check(request, 'editor');
        const { name, force } = request.query;
        const bytes = request.body;
        if (!Buffer.isBuffer(bytes) || bytes.length === 0)
          throw new ProblemError(400, 'The request has no body: send the file itself.');
        const source = {
          name,
          bytes,
          mediaType: request.headers['content-type'],
          address: null,
          fetchedAt: new Date().toISOString(),
          id: name.replace(/\.[^.]*$/, '') || undefined,
          origins: [],
        };
        const taken = await collected(
          fetching(intake).takeBytes(source, ReadingOptions.parse({ force })),
          MAX_DOCUMENTS,
        );
        return resultOf(taken);
      },
    );
  };
}

function fetching(intake: Intake | null): Intake {
  if (intake === null) throw new ProblemError(503, 'This server reads no new documents.');
  return intake;
}

async function collected(all: AsyncGenerator<Taken>, limit: number): Promise<Taken[]> {
  const found: Taken[] = [];
  for await (const taken of all) {
    found.push(taken);
    if (found.length === limit) break;
  }
  return found;
}

/** A file of which nothing could be read is an error; of others, what could not be is told. */
function resultOf(taken: readonly Taken[]): z.infer<typeof UploadResult> {
  const failed = taken.filter((part) => part.kind === 'failed');
  if (failed[0] !== undefined && failed.length === taken.length) throw failed[0].error;
  return {
    added: taken.flatMap((part) => (part.kind === 'added' ? [part.added] : [])),
    failed: failed.map(({ name, error }) => ({ name, reason: reasonFor(error) })),
  };
}
