import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import type { FastifyInstance } from 'fastify';
import { createMcpServer } from '../../mcp/mcp-server.ts';
import { ProblemError } from '../problem.ts';
import type { Service } from '../service.ts';

/**
 * The Model Context Protocol over streamable HTTP at /mcp, with the API’s tokens. Each request stands for itself: there are no sessions,
 * and the server sends nothing that was not asked for.
 */
export function mcpRoutes({ archive, access }: Service, version: string) {
  return async (app: FastifyInstance): Promise<void> => {
    app.post(
      '/mcp',
      { schema: { hide: true, operationId: 'mcp' }, config: { onlyAsks: true } },
      async (request, reply) => {
        await access.check(request, 'reader');
        const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
        const server = createMcpServer(archive, version);
        await server.connect(transport);
        const { protocol, host, body, headers } = request;
        const sent = new Request(`${protocol}://${host}/mcp`, { method: 'POST', headers: plainHeaders(headers) });
        const response = await transport.handleRequest(sent, { parsedBody: body });
        const text = await response.text();
        await server.close();
        return await reply.status(response.status).type('application/json').send(text);
      },
    );
    app.route({
      method: ['GET', 'DELETE'],
      url: '/mcp',
      schema: { hide: true },
      handler: async (request, reply) => {
        await access.check(request, 'reader');
        reply.header('Allow', 'POST');
        throw new ProblemError(405, 'Send messages with POST: there is no stream and no session.');
      },
    });
  };
}

function plainHeaders(headers: { readonly [name: string]: string | string[] | undefined }): Headers {
  const plain = new Headers();
  for (const name of ['accept', 'content-type', 'mcp-protocol-version']) {
    const value = headers[name];
    if (typeof value === 'string') plain.set(name, value);
  }
  return plain;
}
