import { type RefObject, useEffect } from 'react';

/** Ids of the entries that an element belongs to, the one with the shortest words first; none outside text and record. */
export function entriesAt(element: Element): string[] {
  const card = element.closest<HTMLElement>('[data-entry]');
  if (card?.dataset.entry) return [card.dataset.entry];
  return element.closest<HTMLElement>('[data-entries]')?.dataset.entries?.split(' ') ?? [];
}

/**
 * Tells which entries the pointer or the focus is on, each time that it changes.
 * @param onPoint gets no ids where it is on none; `isText` is whether it is on the text
 */
export function usePointing(
  container: RefObject<HTMLElement | null>,
  onPoint: (ids: readonly string[], isText: boolean) => void,
): void {
  useEffect(() => {
    const root = container.current;
    if (!root) return;
    let under: string | null = null;
    const point = ({ target }: Event) => {
      if (!(target instanceof Element)) return;
      const ids = entriesAt(target);
      const key = ids.join(' ');
      if (key === under) return;
      under = key;
      onPoint(ids, target.closest('[data-entries]') !== null);
    };
    const leave = () => {
      under = null;
      onPoint([], false);
    };
    // Not `pointerover`, which also comes when the page scrolls under a pointer that rests.
    root.addEventListener('pointermove', point);
    root.addEventListener('pointerleave', leave);
    root.addEventListener('focusin', point);
    return () => {
      root.removeEventListener('pointermove', point);
      root.removeEventListener('pointerleave', leave);
      root.removeEventListener('focusin', point);
    };
  }, [container, onPoint]);
}
