import { ApiProblem } from 'readout-client';

/** What to say of an error: the server’s words where it gave any. */
export function problemText(error: unknown): string {
  if (error instanceof ApiProblem) return error.problem.detail;
  if (isLost(error)) return 'The server does not answer. Nothing is lost: it is asked again as soon as it does.';
  return error instanceof Error ? error.message : String(error);
}

/** Whether the server could not be reached at all: what `fetch` throws then. */
export function isLost(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof ApiProblem && [502, 504].includes(error.status));
}

/** What a problem has against one field of a request: `fieldProblem(error, 'published')`. Null where it has nothing. */
export function fieldProblem(error: unknown, field: string): string | null {
  if (!(error instanceof ApiProblem)) return null;
  const issue = error.problem.issues?.find(({ path }) => path?.includes(field));
  return issue ? issue.message.replace(/^[\w.]+: /, '') : null;
}
