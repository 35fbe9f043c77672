import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import type { Record, Span } from 'readout/model';
import { entryAt } from '../record/passage.ts';

interface PassageLinkProps {
  readonly document: string;
  readonly spans: readonly Span[];
  /** Undefined while it is on its way. */
  readonly record: Record | undefined;
  readonly children: ReactNode;
}

/** Words of a document that open it there: at the entry that they are of. */
export function PassageLink({ document: id, spans, record, children }: PassageLinkProps) {
  const entry = useMemo(() => (record ? entryAt(record, spans) : null), [record, spans]);
  if (entry === null)
    return (
      <Link params={{ id }} to="/documents/$id">
        {children}
      </Link>
    );
  return (
    <Link params={{ id, entry }} to="/documents/$id/entries/$entry">
      {children}
    </Link>
  );
}
