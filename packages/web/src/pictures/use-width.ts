import { type RefObject, useEffect, useRef, useState } from 'react';

/** The width that an element has on the page, in pixels, and a reference to be given to it. */
export function useWidth<Element extends HTMLElement>(first = 640): readonly [RefObject<Element | null>, number] {
  const element = useRef<Element>(null);
  const [width, setWidth] = useState(first);
  useEffect(() => {
    if (element.current === null) return;
    const watching = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    watching.observe(element.current);
    return () => watching.disconnect();
  }, []);
  return [element, width];
}
