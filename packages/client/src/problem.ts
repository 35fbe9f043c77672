import type { components } from './api.d.ts';

/** Problem details (RFC 9457), the one shape of every error. */
export type Problem = components['schemas']['Problem'];

/** The server did not do what was asked; the message says why. */
export class ApiProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ApiProblem';
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }

  /** Of a response without success. What comes from a proxy between, and is no problem of the server’s, becomes one. */
  static async of(response: Response): Promise<ApiProblem> {
    const { status } = response;
    const given = response.headers.get('Content-Type')?.startsWith('application/problem+json')
      ? await response.json()
      : undefined;
    const title = response.statusText || 'The server cannot be reached';
    const unknown = { type: 'about:blank', title, status, detail: `The server answered with status ${status}.` };
    return new ApiProblem(given ?? unknown);
  }
}
