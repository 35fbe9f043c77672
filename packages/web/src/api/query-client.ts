import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './client.ts';
import { connectionLost, watchConnection } from './connection.ts';
import { isLost } from './problem.ts';
import { askForToken } from './token.ts';

/** What is done again by itself: only what never reached the server. It waits until the server is back. */
function retry(_: number, error: Error): boolean {
  if (!isLost(error)) return false;
  connectionLost();
  return true;
}

/** Queries and changes. Once the server is lost they pause, and go on when it is back: nothing that was typed is lost. */
export function createQueryClient(): QueryClient {
  const onError = (error: Error) => {
    if (error instanceof ApiProblem && error.status === 401) askForToken();
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry, retryDelay: 500, staleTime: 10_000 },
      mutations: { retry, retryDelay: 500 },
    },
  });
  watchConnection(client);
  return client;
}
