import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DocumentSummary } from '../api/documents.ts';
import type { EntryHit } from '../api/search.ts';
import { EntryHead } from './entry-head.tsx';
import style from './found.module.css';
import { Origin } from './origin.tsx';
import { type Snippet, SnippetText } from './snippet-text.tsx';

interface FoundEntryProps {
  readonly document: DocumentSummary;
  readonly entry: EntryHit;
  readonly snippet: Snippet;
  readonly besides?: ReactNode;
}

/** An entry: who does what, its words, and where they stand. */
export function FoundEntry({ document, entry, snippet, besides }: FoundEntryProps) {
  return (
    <>
      <EntryHead entry={entry} />
      <p className={style.words} dir="auto">
        <Link params={{ id: document.id, entry: entry.id }} to="/documents/$id/entries/$entry">
          <SnippetText snippet={snippet} whole={entry} />
        </Link>
      </p>
      <Origin document={document} withTitle>
        {besides}
      </Origin>
    </>
  );
}
