import { MutationCache, onlineManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { watchConnection } from './connection.ts';
import { isLost } from './problem.ts';

/** What is done again by itself: only what never reached the server. */
const retry = (_: number, error: Error) => isLost(error);

/** Queries and changes. Once the server is lost they pause, and go on when it is back: nothing that was typed is lost. */
export function createQueryClient(): QueryClient {
  const onError = (error: Error) => {
    if (isLost(error)) onlineManager.setOnline(false);
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
