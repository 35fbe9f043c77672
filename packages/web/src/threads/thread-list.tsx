import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type ThreadList as ListName, type Thread, type ThreadFilter, threadsOf } from '../api/threads.ts';
import { Empty, Failed, Loading } from '../design/states.tsx';
import { More } from '../found/more.tsx';
import { daysInWords } from './days.ts';
import style from './threads.module.css';

interface ThreadListProps {
  readonly list: ListName;
  readonly filter: ThreadFilter;
  /** Said where there is none. */
  readonly none: string;
  readonly help: ReactNode;
  /** The way to it. */
  readonly linkTo: (thread: Thread) => ReactNode;
  readonly facts?: (thread: Thread) => ReactNode;
}

/** What several documents tell together, the latest first. */
export function ThreadList({ list, filter, none, help, linkTo, facts }: ThreadListProps) {
  const threads = useInfiniteQuery(threadsOf(list, filter));
  if (threads.isPending) return <Loading what="Looking through the archive" />;
  if (threads.isError)
    return <Failed error={threads.error} retry={() => void threads.refetch()} title="The list could not be fetched" />;
  const found = threads.data.pages.flatMap(({ items }) => items);
  if (found.length === 0) return <Empty title={none}>{help}</Empty>;
  return (
    <div>
      <ol className={style.list}>
        {found.map((thread) => (
          <li className={style.item} key={thread.id}>
            <h2 className={style.title}>{linkTo(thread)}</h2>
            <p className={style.facts}>
              {facts?.(thread)}
              <Days thread={thread} />
              <span>{count(thread.documents, 'document')}</span>
            </p>
          </li>
        ))}
      </ol>
      <More pages={threads} />
    </div>
  );
}

function Days({ thread: { from, to, latest } }: { readonly thread: Thread }) {
  const words = daysInWords(from ?? latest, to ?? latest);
  return words && <span>{words}</span>;
}

export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
