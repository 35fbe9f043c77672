import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { dayInWords } from 'readout/reading-room';
import type { DocumentSummary } from '../api/documents.ts';
import style from './found.module.css';

interface OriginProps {
  readonly document: Pick<DocumentSummary, 'id' | 'title' | 'outlet' | 'published'>;
  readonly withTitle?: boolean;
  readonly children?: ReactNode;
}

/** Where something was published, and when. */
export function Origin({ document: { id, title, outlet, published }, withTitle = false, children }: OriginProps) {
  return (
    <p className={style.origin}>
      {published && <time dateTime={published}>{dayInWords(published)}</time>}
      {outlet && <bdi>{outlet}</bdi>}
      {withTitle && (
        <Link className={style.source} params={{ id }} to="/documents/$id">
          <bdi>{title ?? id}</bdi>
        </Link>
      )}
      {children}
    </p>
  );
}
