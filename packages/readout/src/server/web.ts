import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Where `scripts/build-web.mjs` puts the reading room. */
const BUILT = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/** What a page of the reading room may load and do: its own files, nothing inline, and no text made into markup. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Paths that belong to the server’s other parts: what is missing there is no page. */
const OTHERS = /^\/(?:api|mcp|docs|assets)(?:[/?]|$)/;

/** The folder of the built reading room; null where it was not built. */
export function builtReadingRoom(): string | null {
  return existsSync(join(BUILT, 'index.html')) ? BUILT : null;
}

/** Serves the reading room: files whose names carry their hash for good, and its one page at every other address. */
export async function serveReadingRoom(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(files, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    index: false,
    immutable: true,
    maxAge: '365d',
  });
  for (const name of ['theme.js', 'favicon.svg'])
    app.get(`/${name}`, { schema: { hide: true } }, (_, reply) => reply.sendFile(name, folder, { maxAge: '1h' }));
  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    if (OTHERS.test(request.url)) return reply.callNotFound();
    return reply
      .headers({ 'Content-Security-Policy': POLICY, 'Cache-Control': 'no-cache' })
      .sendFile('index.html', folder, { cacheControl: false });
  });
}
