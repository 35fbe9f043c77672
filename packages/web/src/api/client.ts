import { type Api, createApi } from 'readout-client';
import { token } from './token.ts';

export { ApiProblem, answerOf, type Schemas } from 'readout-client';

/** The API of the server that this page came from. Ask it through a query or mutation, so that answers are kept and retried. */
export const api: Api = createApi({ baseUrl: location.origin, fetch: (request) => fetch(withToken(request)) });

/** The token may be given after the page was loaded. */
function withToken(request: Request): Request {
  const bearer = token();
  if (bearer !== undefined) request.headers.set('Authorization', `Bearer ${bearer}`);
  return request;
}
