import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AuditEntry, AuditOutcome, Store } from '../archive.ts';
import { PROBLEM_TITLES } from './problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** For a route that is not GET but changes nothing. */
    onlyAsks?: boolean;
  }
}

/** Not to be let in, at a route that changes nothing either. */
const NOT_LET_IN = [401, 403, 429];
/** Milliseconds in which one line says of an address that it asked too often. */
const FLOOD = 60_000;

/** Writes a line into the audit log for every request that changes something or is refused, before it is answered. */
export function keepAudit(app: FastifyInstance, { audit }: Store, log: (line: string) => void): void {
  const floods = new Floods();
  app.addHook('onSend', async (request, reply, payload) => {
    const { statusCode: status } = reply;
    if (!isKept(request, status) || (status === 429 && floods.isKnown(request.ip))) return payload;
    try {
      await audit.append(entryOf(request, status));
    } catch (error) {
      log(`the audit log could not be written: ${error instanceof Error ? error.message : String(error)}`);
    }
    return payload;
  });
}

function isKept({ is404, method, routeOptions }: FastifyRequest, status: number): boolean {
  if (is404) return false;
  const isChange = !['GET', 'HEAD', 'OPTIONS'].includes(method) && !routeOptions.config.onlyAsks;
  return isChange || NOT_LET_IN.includes(status);
}

function entryOf(request: FastifyRequest, status: number): AuditEntry {
  const { bearer, role, method, url, ip, routeOptions } = request;
  const operation = routeOptions.schema?.operationId;
  return {
    who: bearer === '' ? 'nobody' : bearer,
    role,
    action: typeof operation === 'string' ? operation : method,
    object: url.replace(/\?.*$/s, ''),
    outcome: outcomeOf(status),
    reason: status < 400 ? null : `${status} ${PROBLEM_TITLES[status] ?? 'The server failed'}`,
    address: ip,
  };
}

function outcomeOf(status: number): AuditOutcome {
  if (status < 400) return 'done';
  return status < 500 ? 'refused' : 'failed';
}

/** Addresses that ask too often: a line for each of their requests would be what they want. */
class Floods {
  readonly #since = new Map<string, number>();

  isKnown(address: string): boolean {
    const now = Date.now();
    for (const [known, since] of this.#since) {
      if (now - since < FLOOD) break;
      this.#since.delete(known);
    }
    if (this.#since.has(address)) return true;
    this.#since.set(address, now);
    return false;
  }
}
