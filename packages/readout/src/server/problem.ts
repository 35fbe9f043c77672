import { z } from 'zod';
import { QueryError, RevisionChanged, StoreError } from '../archive.ts';
import { InvalidInput } from '../model/index.ts';

/** The one shape of every error: problem details, RFC 9457. */
export const Problem = z.object({
  /** What kind of problem it is, to act on. */
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** Of 412: the document’s present revision. */
  revision: z.string().nullable().optional(),
  /** What exactly is wrong, where that can be told: a path in the request, or a place in a query. */
  issues: z
    .array(
      z.object({
        code: z.string(),
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
        start: z.int().optional(),
        end: z.int().optional(),
      }),
    )
    .optional(),
});
export type Problem = z.infer<typeof Problem>;

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

export const PROBLEM_TITLES: { readonly [status: number]: string } = {
  400: 'The request cannot be understood',
  401: 'A token is needed',
  403: 'The token does not allow this',
  404: 'There is no such thing',
  405: 'This is not how it is asked',
  409: 'It is there already',
  412: 'It was changed meanwhile',
  413: 'The request is too large',
  415: 'The request is of another media type',
  422: 'It does not fit the record',
  429: 'Too many requests',
  503: 'The archive cannot do this now',
};

const STORE_STATUS: { readonly [code in StoreError['code']]: number } = {
  missing: 404,
  request: 400,
  exists: 409,
  changed: 412,
  busy: 503,
  full: 503,
  'read-only': 503,
  unreachable: 503,
  address: 503,
  newer: 503,
  'not-an-archive': 503,
};

/** Thrown by a route for what its own words say best. */
export class ProblemError extends Error {
  readonly status: number;

  constructor(status: number, detail: string) {
    super(detail);
    this.name = 'ProblemError';
    this.status = status;
  }
}

export function problem(status: number, detail: string, issues?: Problem['issues']): Problem {
  const title = PROBLEM_TITLES[status] ?? 'The server failed';
  const type = `urn:readout:problem:${status >= 500 && !(status in PROBLEM_TITLES) ? 'internal' : status}`;
  return { type, title, status, detail, ...(issues && { issues }) };
}

/** An error as a problem. What is inside the server stays inside: an unknown error says nothing of itself. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return problem(error.status, error.message);
  if (error instanceof RevisionChanged) return { ...problem(412, error.message), revision: error.revision };
  if (error instanceof StoreError) return problem(STORE_STATUS[error.code], error.message);
  if (error instanceof QueryError)
    return problem(
      400,
      error.message,
      error.issues.map(({ code, message, start, end }) => ({ code, message, start, end })),
    );
  if (error instanceof InvalidInput)
    return problem(
      422,
      error.message,
      error.issues.map(({ code, message, path }) => ({ code, message, path: [...path] })),
    );
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' && error.statusCode < 500)
    return problem(error.statusCode, error.message);
  return problem(500, 'Something went wrong inside the server; its log says what.');
}
