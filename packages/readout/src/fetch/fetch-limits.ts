/** What one request may take. */
export interface FetchLimits {
  /** Milliseconds from the first byte that is sent to the last one that is received, redirects included. */
  readonly total: number;
  /** Milliseconds without a byte. */
  readonly idle: number;
  /** Bytes of an answer as they are sent. */
  readonly compressed: number;
  /** Bytes of an answer once decompressed. */
  readonly bytes: number;
  readonly redirects: number;
}

export const DEFAULT_LIMITS: FetchLimits = {
  total: 60_000,
  idle: 15_000,
  compressed: 16 * 1024 * 1024,
  bytes: 32 * 1024 * 1024,
  redirects: 5,
};
