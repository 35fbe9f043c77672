import { useSyncExternalStore } from 'react';

const KEY = 'readout.token';
const listeners = new Set<() => void>();
let isAsked = false;

/** The token of this browser, where the server needs one. */
export function token(): string | undefined {
  return localStorage.getItem(KEY) ?? undefined;
}

export function keepToken(value: string): void {
  localStorage.setItem(KEY, value);
  tell(false);
}

/** To be called where the server wants a token, or another one. */
export function askForToken(): void {
  tell(true);
}

/** Whether the server wants a token that this browser does not have. */
export function useTokenAsked(): boolean {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => isAsked,
  );
}

function tell(asked: boolean): void {
  isAsked = asked;
  for (const changed of listeners) changed();
}
