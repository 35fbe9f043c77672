import { Link } from '@tanstack/react-router';
import type { DocumentSummary } from '../api/documents.ts';
import style from './found.module.css';
import { Origin } from './origin.tsx';
import { type Snippet, SnippetText } from './snippet-text.tsx';

interface FoundDocumentProps {
  readonly document: DocumentSummary;
  readonly snippet: Snippet;
}

/** A document: its headline, and the piece of it that was found. */
export function FoundDocument({ document, snippet }: FoundDocumentProps) {
  const { id, title } = document;
  return (
    <>
      <h3 className={style.title}>
        <Link params={{ id }} to="/documents/$id">
          <bdi>{title ?? id}</bdi>
        </Link>
      </h3>
      <p className={style.excerpt} dir="auto">
        <SnippetText snippet={snippet} whole={{ start: 0, end: Number.POSITIVE_INFINITY }} />
      </p>
      <Origin document={document} />
    </>
  );
}
