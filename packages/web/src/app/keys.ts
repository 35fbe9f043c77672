import { useEffect, useRef } from 'react';

/** Whether keys go into something that is written in or chosen from. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, dialog, [contenteditable]') !== null;
}

/** What keys do, by what they are called: `j`, `Shift+ArrowLeft`, `Ctrl+z` (or the Mac’s command key). */
export type KeyMap = { readonly [key: string]: () => void };

/** Keys of a view while it is there, except where somebody writes. */
export function useKeys(keys: KeyMap): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const action = latest.current[nameOf(event)];
      if (!action) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

function nameOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const isLetter = key.length === 1;
  return [
    (ctrlKey || metaKey) && 'Ctrl+',
    altKey && 'Alt+',
    // A capital letter says by itself that the shift key is down.
    shiftKey && (!isLetter || ctrlKey || metaKey) && 'Shift+',
    isLetter && (ctrlKey || metaKey) ? key.toLowerCase() : key,
  ]
    .filter(Boolean)
    .join('');
}
