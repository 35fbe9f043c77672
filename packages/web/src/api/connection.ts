import { onlineManager, type QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

/** Milliseconds between two questions whether the server is back. */
const PROBE_EVERY = 1500;

/** Whether the server answers, as far as is known. */
export function useConnected(): boolean {
  return useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  );
}

/** To be called where a request did not reach the server. */
export function connectionLost(): void {
  onlineManager.setOnline(false);
}

/** Asks a lost server until it answers; then everything that waits goes on, and what is shown is asked for anew. */
export function watchConnection(client: QueryClient): void {
  let probing: ReturnType<typeof setInterval> | undefined;
  // The browser’s own idea of being online is of no use: the server may be on this very machine.
  onlineManager.setEventListener(() => undefined);
  onlineManager.subscribe((isOnline) => {
    if (isOnline || probing !== undefined) return;
    probing = setInterval(async () => {
      if (!(await answers())) return;
      clearInterval(probing);
      probing = undefined;
      onlineManager.setOnline(true);
      await client.invalidateQueries();
    }, PROBE_EVERY);
  });
}

async function answers(): Promise<boolean> {
  const response = await fetch('/api/v1/documents?limit=1', { cache: 'no-store' }).catch(() => null);
  return response !== null && response.status < 502;
}
