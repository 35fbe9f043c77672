const KEY = 'readout.token';

/** The token of this browser, where the server needs one. */
export function token(): string | undefined {
  return localStorage.getItem(KEY) ?? undefined;
}

export function keepToken(value: string): void {
  localStorage.setItem(KEY, value);
}
