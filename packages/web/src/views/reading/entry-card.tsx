import { Link } from '@tanstack/react-router';
import { memo, type ReactNode } from 'react';
import type { RecordView } from 'readout/reading-room';
import type { Review } from '../../api/corrected.ts';
import { KIND_LABELS } from '../../record/kinds.ts';
import type { KindedEntry } from '../../record/parts.ts';
import { EntrySummary } from './entry-summary.tsx';
import style from './record-panel.module.css';

interface EntryCardProps {
  readonly document: string;
  readonly view: RecordView;
  readonly kinded: KindedEntry;
  readonly depth: number;
  readonly review: Review | undefined;
  readonly isSelected: boolean;
  /** Whether the tab key stops here: at one card of the list only. */
  readonly isStop: boolean;
  /** What is open below the selected entry. */
  readonly children?: ReactNode;
}

/** An entry in the record beside the text: a link to itself, open where it is selected. */
export const EntryCard = memo(function EntryCard(props: EntryCardProps) {
  const { document, view, kinded, depth, review, isSelected, isStop, children } = props;
  const { id } = kinded.entry;
  return (
    <li
      className={style.card}
      data-depth={Math.min(depth, 4)}
      data-entry={id}
      data-kind={kinded.kind}
      data-open={(isSelected && kinded.kind !== 'entities') || undefined}
    >
      <Link
        aria-current={isSelected || undefined}
        className={style.link}
        id={`entry-${id}`}
        params={{ id: document, entry: id }}
        preload={false}
        replace
        resetScroll={false}
        search
        tabIndex={isStop ? 0 : -1}
        to="/documents/$id/entries/$entry"
      >
        <span className={style.kind}>
          {KIND_LABELS[kinded.kind]}
          {review && <span className={style.review}> · {review.state === 'accepted' ? 'checked' : review.state}</span>}
        </span>
        <EntrySummary kinded={kinded} view={view} />
      </Link>
      {children}
    </li>
  );
});
