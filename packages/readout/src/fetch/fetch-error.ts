import { InvalidInput } from '../model/issue.ts';

/** Why something could not be fetched. */
export type FetchErrorCode =
  /** No http(s) address, or one with a user name and password in it. */
  | 'address'
  /** It leads to this machine, a private network or another place that the public web does not have. */
  | 'forbidden'
  /** There is no such host, it does not answer, or its answer is no HTTP. */
  | 'unreachable'
  | 'timeout'
  | 'too-large'
  | 'redirects'
  /** The compressed answer is damaged or compressed in an unknown way. */
  | 'encoding'
  /** The host’s robots.txt keeps programs away. */
  | 'robots'
  /** The server answered with an error. */
  | 'status'
  /** Whoever asked wants it no longer. */
  | 'cancelled';

/** An address that could not be fetched. The message is one clause for a person; whoever prints it names the address. */
export class FetchError extends InvalidInput<FetchErrorCode> {
  readonly code: FetchErrorCode;
  /** Of the answer, for `status`. */
  readonly status: number | undefined;
  /** Seconds that the server asks to wait before the next request, where it says so. */
  readonly retryAfter: number | undefined;

  constructor(
    code: FetchErrorCode,
    message: string,
    { status, retryAfter, cause }: { status?: number; retryAfter?: number | undefined; cause?: unknown } = {},
  ) {
    super([{ code, path: [], message }]);
    this.name = 'FetchError';
    this.code = code;
    this.status = status;
    this.retryAfter = retryAfter;
    if (cause !== undefined) this.cause = cause;
  }
}
