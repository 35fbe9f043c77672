import type { FastifyRequest } from 'fastify';
import type { Store, TokenInfo, TokenRole } from '../archive.ts';
import { ProblemError } from './problem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, as corrections name them. */
    bearer: string;
    /** Null where nobody needs a token. */
    role: TokenRole | null;
  }
}

/** Each role may do what those before it may. */
const RANKS: { readonly [role in TokenRole]: number } = { reader: 0, editor: 1, admin: 2 };

/** Whether an address is of this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** Who may do what: everybody everything without tokens, else what the bearer’s role allows. */
export class Access {
  readonly #store: Store;
  readonly #needsToken: boolean;

  constructor(store: Store, needsToken: boolean) {
    this.#store = store;
    this.#needsToken = needsToken;
  }

  /** @throws {ProblemError} 401 or 403 */
  async check(request: FastifyRequest, role: TokenRole): Promise<void> {
    const info = await this.#bearerOf(request);
    if (info === null) {
      if (this.#needsToken)
        throw new ProblemError(401, 'Send a token that is neither revoked nor over: Authorization: Bearer TOKEN');
      request.bearer = 'local';
      return;
    }
    request.bearer = info.name;
    request.role = info.role;
    if (RANKS[info.role] < RANKS[role])
      throw new ProblemError(403, `This needs the role ${role}; the token of ${info.name} has the role ${info.role}.`);
  }

  async #bearerOf(request: FastifyRequest): Promise<TokenInfo | null> {
    const token = /^Bearer (\S{1,200})$/i.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) return null;
    const info = await this.#store.tokens.verify(token, new Date());
    if (info === null) throw new ProblemError(401, 'The token is unknown, revoked or over.');
    return info;
  }
}
