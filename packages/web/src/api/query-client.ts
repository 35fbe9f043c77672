import { QueryClient } from '@tanstack/react-query';
import { connectionLost, watchConnection } from './connection.ts';
import { isLost } from './problem.ts';

/** What is done again by itself: only what never reached the server. It waits until the server is back. */
function retry(_: number, error: Error): boolean {
  if (!isLost(error)) return false;
  connectionLost();
  return true;
}

/** Queries and changes. Once the server is lost they pause, and go on when it is back: nothing that was typed is lost. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: { retry, retryDelay: 500, staleTime: 10_000 },
      mutations: { retry, retryDelay: 500 },
    },
  });
  watchConnection(client);
  return client;
}
