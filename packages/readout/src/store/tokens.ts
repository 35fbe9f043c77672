/** What the bearer of a token may do: read; correct too; everything. */
export const TOKEN_ROLES = ['reader', 'editor', 'admin'] as const;
export type TokenRole = (typeof TOKEN_ROLES)[number];

/** What is known of a token. The token itself is stored as a hash only. */
export interface TokenInfo {
  readonly id: string;
  /** Whose it is, as corrections name them. */
  readonly name: string;
  readonly role: TokenRole;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

export interface TokenStore {
  /** The token is shown here and never again. */
  issue(
    name: string,
    role: TokenRole,
    expiresAt: Date | null,
  ): Promise<{ readonly token: string; readonly info: TokenInfo }>;
  /** Whose token it is; null for one that is unknown, revoked or over. */
  verify(token: string, now: Date): Promise<TokenInfo | null>;
  /** @throws {StoreError} `missing` */
  revoke(id: string): Promise<void>;
  list(): Promise<readonly TokenInfo[]>;
}
