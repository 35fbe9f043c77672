import { useState } from 'react';

/** What is typed, kept in this browser until it is used up: a closed window loses nothing. */
export function useKept(name: string): readonly [string, (value: string) => void] {
  const key = `readout.${name}`;
  const [value, setValue] = useState(() => localStorage.getItem(key) ?? '');
  const keep = (next: string) => {
    setValue(next);
    try {
      if (next === '') localStorage.removeItem(key);
      else localStorage.setItem(key, next);
    } catch {
      // A text larger than the browser’s store is kept on the page alone.
    }
  };
  return [value, keep];
}
