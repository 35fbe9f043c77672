import compress from '@fastify/compress';
import etag from '@fastify/etag';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance } from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import type { Archive } from '../archive.ts';
import type { Intake } from '../intake/intake.ts';
import { Access, isLoopback } from './access.ts';
import { admitAtMost } from './admission.ts';
import { keepAudit } from './audit.ts';
import { serveDocs } from './docs.ts';
import { keepOtherOriginsOut } from './local-only.ts';
import { describeApi } from './openapi.ts';
import { PROBLEM_MEDIA_TYPE, type Problem, ProblemError, problem, problemOf } from './problem.ts';
import { administrationRoutes } from './routes/administration.ts';
import { correctionRoutes } from './routes/corrections.ts';
import { documentRoutes } from './routes/documents.ts';
import { entityRoutes } from './routes/entities.ts';
import { exportRoutes } from './routes/exports.ts';
import { feedRoutes } from './routes/feeds.ts';
import { jobRoutes } from './routes/jobs.ts';
import { mcpRoutes } from './routes/mcp.ts';
import { overviewRoutes } from './routes/overview.ts';
import { positionRoutes } from './routes/positions.ts';
import { queryFieldRoutes } from './routes/query-fields.ts';
import { removalRoutes } from './routes/removal.ts';
import { revisionRoutes } from './routes/revisions.ts';
import { searchRoutes } from './routes/search.ts';
import { similarRoutes } from './routes/similar.ts';
import { threadRoutes } from './routes/threads.ts';
import { uploadRoutes } from './routes/uploads.ts';
import { watchRoutes } from './routes/watches.ts';
import type { Annotation } from './service.ts';
import { serveReadingRoom } from './web.ts';

export { isLoopback } from './access.ts';
export { builtReadingRoom } from './web.ts';

/** Bytes of a request. */
const MAX_BODY = 16 * 1024 * 1024;
/** Milliseconds for a request to arrive. */
const REQUEST_TIMEOUT = 30_000;
/** Requests a minute and address. */
const MAX_RATE = 1200;
/** Requests that are worked on at once. */
const MAX_AT_ONCE = 64;

export interface ServerOptions {
  /** Where it will listen; off this machine, every request needs a token. */
  readonly host: string;
  readonly version: string;
  readonly annotation: Annotation | null;
  /** What takes in files, addresses and feeds; without it nothing is fetched. */
  readonly intake?: Intake | null;
  /** Where the server’s own errors are told, one line each. */
  readonly log: (line: string) => void;
  /** Requests a minute and address. */
  readonly rate?: number;
  /** The folder of the built reading room; without it there is the API alone. */
  readonly web?: string | null;
}

/** The HTTP API under /api/v1. It listens to nobody yet. */
export async function createServer(archive: Archive, options: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: MAX_BODY,
    requestTimeout: REQUEST_TIMEOUT,
    routerOptions: { maxParamLength: 1000 },
    forceCloseConnections: true,
  });
  app.setValidatorCompiler(validatorCompiler);
  // The archive’s answers have the types of their schemas; checking each again would cost more than making it.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value));
  app.decorateRequest('bearer', '');
  app.decorateRequest('role', null);
  refuseClearly(app, options.log);

  await app.register(helmet, {
    contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  });
  await app.register(rateLimit, {
    max: options.rate ?? MAX_RATE,
    errorResponseBuilder: (_, { after }) => new ProblemError(429, `Ask again in ${after}.`),
  });
  await app.register(compress, { encodings: ['br', 'gzip'], threshold: 1024 });
  await app.register(etag);
  keepAudit(app, archive.store, options.log);
  admitAtMost(app, MAX_AT_ONCE);
  keepOtherOriginsOut(app, isLoopback(options.host));
  await describeApi(app, options.version);
  await serveDocs(app);

  const service = {
    archive,
    access: new Access(archive.store, !isLoopback(options.host)),
    annotation: options.annotation,
    intake: options.intake ?? null,
  };
  await app.register(
    async (api) => {
      await api.register(documentRoutes(service));
      await api.register(uploadRoutes(service));
      await api.register(feedRoutes(service));
      await api.register(jobRoutes(service));
      await api.register(searchRoutes(service));
      await api.register(queryFieldRoutes(service));
      await api.register(exportRoutes(service));
      await api.register(similarRoutes(service));
      await api.register(entityRoutes(service));
      await api.register(overviewRoutes(service));
      await api.register(threadRoutes(service));
      await api.register(positionRoutes(service));
      await api.register(watchRoutes(service));
      await api.register(removalRoutes(service));
      await api.register(correctionRoutes(service));
      await api.register(revisionRoutes(service));
      await api.register(administrationRoutes(service));
      api.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
    },
    { prefix: '/api/v1' },
  );
  await app.register(mcpRoutes(service, options.version));
  if (options.web) await serveReadingRoom(app, options.web);
  return app;
}

/** Every error in one shape; those of the server itself are logged and not told. */
function refuseClearly(app: FastifyInstance, log: (line: string) => void): void {
  const send = (
    reply: { status(code: number): { type(type: string): { send(body: string): unknown } } },
    told: Problem,
  ) => reply.status(told.status).type(PROBLEM_MEDIA_TYPE).send(JSON.stringify(told));
  app.setNotFoundHandler((request, reply) =>
    send(reply, problem(404, `There is nothing at ${request.method} ${request.url.slice(0, 200)}.`)),
  );
  app.setErrorHandler((error, request, reply) => {
    const validation = validationIssues(error);
    const told = validation
      ? problem(400, validation.map(({ message }) => message).join('; '), validation)
      : problemOf(error);
    if (told.status >= 500)
      log(
        `${request.method} ${request.url}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    return send(reply, told);
  });
}

/** What the schemas have against a request. */
function validationIssues(error: unknown): NonNullable<Problem['issues']> | null {
  if (!(error instanceof Error) || !('validation' in error) || !Array.isArray(error.validation)) return null;
  const where = 'validationContext' in error ? String(error.validationContext) : 'request';
  return error.validation.map((issue: { keyword?: string; instancePath?: string; message?: string }) => {
    const path = [where, ...(issue.instancePath ?? '').split('/').filter((part) => part !== '')];
    return { code: issue.keyword ?? 'invalid', message: `${path.join('.')}: ${issue.message ?? 'is invalid'}`, path };
  });
}
