import createFetchClient, { type Client, type Middleware } from 'openapi-fetch';
import type { components, paths } from './api.d.ts';
import { ApiProblem } from './problem.ts';

export type { components, paths } from './api.d.ts';
export { ApiProblem, type Problem } from './problem.ts';

/** The schemas of the API by name: `Schemas['DocumentSummary']`. */
export type Schemas = components['schemas'];

/** The API, typed: `api.GET('/api/v1/documents/{id}', { params: { path: { id } } })`. */
export type Api = Client<paths>;

export interface ApiOptions {
  /** Where the server is, without `/api/v1`; in a page of the server itself, nothing. */
  readonly baseUrl?: string;
  /** Needed where the server is asked from another machine. */
  readonly token?: string | undefined;
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** A client of a server. Whatever is not answered with success is thrown as an `ApiProblem`. */
export function createApi({ token, ...options }: ApiOptions = {}): Api {
  const api = createFetchClient<paths>(options);
  api.use({ ...(token && { onRequest: bearing(token) }), onResponse: throwProblems });
  return api;
}

function bearing(token: string): NonNullable<Middleware['onRequest']> {
  return ({ request }) => {
    request.headers.set('Authorization', `Bearer ${token}`);
    return request;
  };
}

const throwProblems: NonNullable<Middleware['onResponse']> = async ({ response }) => {
  if (!response.ok && response.status !== 304) throw await ApiProblem.of(response);
};

/**
 * What an answer holds.
 * @example const document = await answerOf(api.GET('/api/v1/documents/{id}', { params: { path: { id } } }));
 * @throws {ApiProblem}
 */
export async function answerOf<Data>(
  asked: Promise<{ readonly data?: Data; readonly response: Response }>,
): Promise<Exclude<Data, undefined>> {
  const { data } = await asked;
  return data as Exclude<Data, undefined>;
}

/** A page of a list, as every list of the API gives it. */
interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/**
 * Every item of a list, page by page as they are asked for.
 * @param ask asks for a page: the first one, or that behind a cursor
 * @example for await (const { id } of itemsOf((cursor) => api.GET('/api/v1/documents', { params: { query: { cursor } } }))) …
 * @throws {ApiProblem}
 */
export async function* itemsOf<Item>(
  ask: (cursor: string | undefined) => Promise<{ readonly data?: Page<Item>; readonly response: Response }>,
): AsyncGenerator<Item> {
  let cursor: string | undefined;
  do {
    const { data } = await ask(cursor);
    if (data === undefined) return;
    yield* data.items;
    cursor = data.next ?? undefined;
  } while (cursor !== undefined);
}
