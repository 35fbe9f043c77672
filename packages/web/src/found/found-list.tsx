import type { ReactNode } from 'react';
import type { FoundHit } from '../api/search.ts';
import style from './found.module.css';
import { FoundDocument } from './found-document.tsx';
import { FoundEntry } from './found-entry.tsx';

/** What was found, as it came. @param besides what else is told of an entry, behind its origin */
export function FoundList({
  hits,
  besides,
}: {
  readonly hits: readonly FoundHit[];
  readonly besides?: (hit: FoundHit) => ReactNode;
}) {
  return (
    <ol className={style.list}>
      {hits.map((hit) => (
        <li className={style.item} key={`${hit.document.id} ${hit.entry?.id ?? ''}`}>
          {hit.entry ? (
            <FoundEntry besides={besides?.(hit)} document={hit.document} entry={hit.entry} snippet={hit.snippet} />
          ) : (
            <FoundDocument document={hit.document} snippet={hit.snippet} />
          )}
        </li>
      ))}
    </ol>
  );
}
