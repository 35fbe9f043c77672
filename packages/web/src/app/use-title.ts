import { useEffect } from 'react';

/** The title of the page while a view is shown. */
export function useTitle(title: string | null | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · Readout` : 'Readout';
  }, [title]);
}
