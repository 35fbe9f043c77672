import { Link } from '@tanstack/react-router';
import { type ReactNode, useDeferredValue, useEffect, useMemo } from 'react';
import { RecordView } from 'readout/reading-room';
import type { Corrected } from '../../api/corrected.ts';
import { Empty } from '../../design/states.tsx';
import type { ListedEntry } from '../../record/entry-list.ts';
import { EntryCard } from './entry-card.tsx';
import type { Panel } from './reading-search.ts';
import style from './record-panel.module.css';

/** Cards that are drawn at once; the others follow without holding up the page. */
const FIRST_CARDS = 60;

interface RecordPanelProps {
  readonly corrected: Corrected;
  readonly panel: Panel;
  /** What is listed: entries in the order of the text, or the entities. */
  readonly entries: readonly ListedEntry[];
  readonly selected: string | undefined;
  /** What is open below the selected entry. */
  readonly details: ReactNode;
  /** Above the list: its filters. */
  readonly filters: ReactNode;
  /** At the end of the tabs. */
  readonly actions: ReactNode;
  /** In place of the list. */
  readonly history: ReactNode;
  /** Told when all cards are drawn. */
  readonly onDrawn: () => void;
}

/** The record beside the text. */
export function RecordPanel(props: RecordPanelProps) {
  const { corrected, panel, entries, selected, details, filters, actions, history, onDrawn } = props;
  const { record, reviews } = corrected;
  const view = useMemo(() => new RecordView(record), [record]);
  const reviewOf = useMemo(() => new Map(reviews.map((review) => [review.entry, review])), [reviews]);
  const stop = entries.some(({ id }) => id === selected) ? selected : entries[0]?.id;
  const { id } = record.document;
  const drawn = useDeferredValue(entries, entries.slice(0, FIRST_CARDS));
  const isWhole = drawn.length >= entries.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, not whenever there is another function to call.
  useEffect(() => {
    if (isWhole) onDrawn();
  }, [isWhole]);
  return (
    <>
      <nav aria-label="The record" className={style.tabs}>
        <Tab count={null} id={id} isCurrent={panel === 'entries'} label="Entries" panel={undefined} />
        <Tab
          count={record.entities.length}
          id={id}
          isCurrent={panel === 'entities'}
          label="Entities"
          panel="entities"
        />
        <Tab count={null} id={id} isCurrent={panel === 'history'} label="History" panel="history" />
        <span className={style.actions}>{actions}</span>
        {selected !== undefined && (
          <Link
            aria-label="Close the entry"
            className={style.close}
            params={{ id }}
            preload={false}
            replace
            resetScroll={false}
            search
            to="/documents/$id"
          >
            ×
          </Link>
        )}
      </nav>
      {panel === 'history' ? (
        history
      ) : (
        <>
          {panel === 'entries' && filters}
          <ol className={style.list}>
            {drawn.map(({ id: entry, kinded, depth }) => (
              <EntryCard
                depth={depth}
                document={id}
                isSelected={entry === selected}
                isStop={entry === stop}
                key={entry}
                kinded={kinded}
                review={reviewOf.get(entry)}
                view={view}
              >
                {entry === selected && details}
              </EntryCard>
            ))}
          </ol>
          {entries.length === 0 && (
            <div className={style.none}>
              <Empty title="Nothing here">No entry fits what is asked for.</Empty>
            </div>
          )}
        </>
      )}
    </>
  );
}

function Tab(props: {
  readonly id: string;
  readonly panel: Panel | undefined;
  readonly label: string;
  readonly count: number | null;
  readonly isCurrent: boolean;
}) {
  const { id, panel, label, count, isCurrent } = props;
  return (
    <Link
      activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
      aria-current={isCurrent || undefined}
      className={style.tab}
      params={{ id }}
      preload={false}
      replace
      resetScroll={false}
      search={(search) => ({ ...search, panel })}
      to="/documents/$id"
    >
      {label}
      {count !== null && <span className={style.count}> {count}</span>}
    </Link>
  );
}
