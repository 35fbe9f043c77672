import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { AUDIT_OUTCOMES, TOKEN_ROLES } from '../../archive.ts';
import { AuditLine, Id, Inspection, IssuedToken, PageQuery, pageOf, TokenInfo } from '../schemas.ts';
import type { Service } from '../service.ts';

const TokenRequest = z.object({
  name: z.string().trim().min(1).max(200).describe('whose it is; corrections and the audit log bear this name'),
  role: z.enum(TOKEN_ROLES).default('reader'),
  expires: z.iso
    .datetime({ offset: true })
    .nullish()
    .describe('from when on it allows nothing any more; never where it is left out'),
});

const AuditQuery = PageQuery.extend({
  who: z.string().max(200).optional().describe('only what somebody of this name did'),
  outcome: z.enum(AUDIT_OUTCOMES).optional(),
});

/** What only admins do: tokens, the audit log, whether the archive is whole. */
export function administrationRoutes({ archive, access }: Service): FastifyPluginAsyncZod {
  const { tokens, audit } = archive.store;
  const tags = ['administration'];
  return async (app) => {
    app.post(
      '/tokens',
      {
        schema: {
          operationId: 'issueToken',
          tags,
          summary: 'Make a token',
          description: 'The answer holds the token, which is kept as a hash only and never shown again.',
          body: TokenRequest,
          response: { 201: IssuedToken },
        },
      },
      async (request, reply) => {
        await access.check(request, 'admin');
        const { name, role, expires } = request.body;
        const issued = await tokens.issue(name, role, expires ? new Date(expires) : null);
        return await reply.status(201).header('Cache-Control', 'no-store').send(issued);
      },
    );

    app.get(
      '/tokens',
      {
        schema: {
          operationId: 'listTokens',
          tags,
          summary: 'The tokens, without what they are',
          response: { 200: z.array(TokenInfo).readonly() },
        },
      },
      async (request) => {
        await access.check(request, 'admin');
        return await tokens.list();
      },
    );

    app.delete(
      '/tokens/:id',
      {
        schema: {
          operationId: 'revokeToken',
          tags,
          summary: 'Let a token allow nothing any more',
          params: Id,
          response: { 204: z.undefined().describe('It is revoked') },
        },
      },
      async (request, reply) => {
        await access.check(request, 'admin');
        await tokens.revoke(request.params.id);
        return await reply.status(204).send();
      },
    );

    app.get(
      '/audit',
      {
        schema: {
          operationId: 'listAudit',
          tags,
          summary: 'Who did what, or was refused, the latest first',
          querystring: AuditQuery,
          response: { 200: pageOf(AuditLine) },
        },
      },
      async (request) => {
        await access.check(request, 'admin');
        return await audit.list(request.query);
      },
    );

    app.get(
      '/check',
      {
        schema: {
          operationId: 'checkArchive',
          tags,
          summary: 'Check every span, reference and hash',
          response: { 200: Inspection },
        },
      },
      async (request) => {
        await access.check(request, 'admin');
        return await archive.store.check();
      },
    );
  };
}
