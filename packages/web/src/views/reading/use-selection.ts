import { useNavigate, useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { ListedEntry } from '../../record/entry-list.ts';

/** The entry that the address names, and ways to another one. */
export interface Selection {
  readonly selected: string | undefined;
  readonly select: (entry: string | undefined) => void;
  /** Goes on by some places in the list; from no entry to the first or the last. */
  readonly step: (by: number) => void;
}

export function useSelection(document: string, listed: readonly ListedEntry[]): Selection {
  const { entry: selected } = useParams({ strict: false });
  const navigate = useNavigate();
  const select = useCallback(
    (entry: string | undefined) => {
      const quietly = { search: true, replace: true, resetScroll: false } as const;
      if (entry === undefined) void navigate({ ...quietly, to: '/documents/$id', params: { id: document } });
      else void navigate({ ...quietly, to: '/documents/$id/entries/$entry', params: { id: document, entry } });
    },
    [navigate, document],
  );
  const step = (by: number) => {
    const at = listed.findIndex(({ id }) => id === selected);
    const from = at >= 0 ? at : by > 0 ? -1 : listed.length;
    const next = listed[Math.min(listed.length - 1, Math.max(0, from + by))];
    if (next) select(next.id);
  };
  return { selected, select, step };
}
