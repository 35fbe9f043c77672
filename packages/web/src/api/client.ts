import { type Api, createApi } from 'readout-client';
import { token } from './token.ts';

export { ApiProblem, answerOf, itemsOf, type Schemas } from 'readout-client';

/** The API of the server that this page came from. Ask it through a query or mutation, so that answers are kept and retried. */
export let api: Api = createApi({ baseUrl: location.origin, token: token() });

/** To be called after `keepToken`. */
export function renewApi(): void {
  api = createApi({ baseUrl: location.origin, token: token() });
}
