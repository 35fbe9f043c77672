import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';

/** What the page of the documentation may load and do: its own files; styles that Swagger UI writes into elements; no other server. */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** The API’s description for people, at /api/v1/docs. To be called after the description is begun. */
export async function serveDocs(app: FastifyInstance): Promise<void> {
  await app.register(swaggerUi, {
    routePrefix: '/api/v1/docs',
    staticCSP: Object.entries(POLICY)
      .map(([directive, sources]) => `${directive} ${sources}`)
      .join('; '),
    theme: { title: 'Readout: the API' },
    uiConfig: {
      docExpansion: 'list',
      defaultModelsExpandDepth: 0,
      displayRequestDuration: true,
      tryItOutEnabled: true,
    },
  });
}
