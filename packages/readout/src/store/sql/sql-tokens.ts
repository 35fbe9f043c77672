import { randomBytes } from 'node:crypto';
import type { Selectable } from 'kysely';
import { StoreError } from '../store-error.ts';
import type { TokenInfo, TokenRole, TokenStore } from '../tokens.ts';
import type { Backend } from './backend.ts';
import { columnText, sha256 } from './packing.ts';
import type { TokenTable } from './tables.ts';

/** Tells a token of Readout’s from other secrets, for those who look for leaked ones. */
const PREFIX = 'readout_';

export class SqlTokens implements TokenStore {
  readonly #backend: Backend;

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  async issue(name: string, role: TokenRole, expiresAt: Date | null): Promise<{ token: string; info: TokenInfo }> {
    // 256 random bits cannot be guessed from their hash: a slow hash, as for passwords, is not needed.
    const token = PREFIX + randomBytes(32).toString('base64url');
    const values = {
      name: columnText(name),
      role,
      sha256: sha256(token),
      created_at: new Date().toISOString(),
      expires_at: expiresAt?.toISOString() ?? null,
      revoked_at: null,
    };
    const row = await this.#backend.write((db) =>
      db.insertInto('tokens').values(values).returningAll().executeTakeFirstOrThrow(),
    );
    return { token, info: infoOf(row) };
  }

  async verify(token: string, now: Date): Promise<TokenInfo | null> {
    const row = await this.#backend.db
      .selectFrom('tokens')
      .selectAll()
      .where('sha256', '=', sha256(token))
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    if (!row || (row.expires_at !== null && row.expires_at <= now.toISOString())) return null;
    return infoOf(row);
  }

  async revoke(id: string): Promise<void> {
    const num = /^\d{1,15}$/.test(id) ? Number(id) : -1;
    const { numUpdatedRows } = await this.#backend.write((db) =>
      db
        .updateTable('tokens')
        .set(({ fn, ref, val }) => ({ revoked_at: fn.coalesce(ref('revoked_at'), val(new Date().toISOString())) }))
        .where('num', '=', num)
        .executeTakeFirst(),
    );
    if (numUpdatedRows === 0n) throw new StoreError('missing', `there is no token ${JSON.stringify(id)}`);
  }

  async list(): Promise<TokenInfo[]> {
    const rows = await this.#backend.db.selectFrom('tokens').selectAll().orderBy('num').execute();
    return rows.map(infoOf);
  }
}

function infoOf({ num, name, role, created_at, expires_at, revoked_at }: Selectable<TokenTable>): TokenInfo {
  return { id: String(num), name, role, createdAt: created_at, expiresAt: expires_at, revokedAt: revoked_at };
}
