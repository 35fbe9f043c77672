import type { FastifyInstance } from 'fastify';
import { isLoopback } from './access.ts';
import { ProblemError } from './problem.ts';

/**
 * Keeps web pages of other origins out, which a browser on this machine may be made to show: a request must name the server as who asks
 * knows it (DNS rebinding), and what a browser sends must come from the server’s own pages.
 * @param needsNoToken whether anybody who reaches the server may do everything
 */
export function keepOtherOriginsOut(app: FastifyInstance, needsNoToken: boolean): void {
  app.addHook('onRequest', async ({ hostname, host, headers }) => {
    if (needsNoToken && !isLoopback(hostname.replace(/^\[(.*)\]$/, '$1')))
      throw new ProblemError(403, `This server is asked as localhost or 127.0.0.1, not as ${hostname.slice(0, 100)}.`);
    const { origin } = headers;
    if (origin !== undefined && !isSame(origin, host))
      throw new ProblemError(403, 'This server answers no page of another origin.');
  });
}

/** Whether an origin is that of a `Host`; the port may be left out in either where it is the usual one. */
function isSame(origin: string, host: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, host: own } = new URL(origin);
  const asked = `${protocol}//${host}`;
  return URL.canParse(asked) && new URL(asked).host === own;
}
