import { useEffect, useRef } from 'react';
import { eventsOf, type StreamEvent } from './event-stream.ts';

/** Milliseconds until a stream that ended is asked for again. */
const AGAIN_AFTER = 2000;

/**
 * Follows a server-sent stream while the component is there; null follows nothing. A broken stream is taken up again.
 * A page that is not looked at lets go of it: browsers keep no more than six connections to a server, for all pages together.
 */
export function useEvents(path: string | null, onEvent: (event: StreamEvent) => void): void {
  const latest = useRef(onEvent);
  latest.current = onEvent;
  useEffect(() => {
    if (path === null) return;
    let following: AbortController | null = null;
    const look = () => {
      if (document.visibilityState === 'hidden') {
        following?.abort();
        following = null;
      } else if (following === null) {
        following = new AbortController();
        void follow(path, following.signal, (event) => latest.current(event));
      }
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      following?.abort();
    };
  }, [path]);
}

async function follow(path: string, signal: AbortSignal, onEvent: (event: StreamEvent) => void): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const event of eventsOf(path, signal)) onEvent(event);
    } catch {
      // The banner tells of a lost server; the stream waits for it to come back.
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER));
  }
}
