import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { type Doubted, doubtedEntries } from '../../api/review.ts';
import page from '../../app/page.module.css';
import { useTitle } from '../../app/use-title.ts';
import { Empty, Failed, Loading } from '../../design/states.tsx';
import style from './review.module.css';
import { ReviewForm } from './review-form.tsx';
import { ReviewedEntry } from './reviewed-entry.tsx';

const route = getRouteApi('/review');

/** The entries that the machine is least sure of, one after the other, to be accepted or rejected. */
export function ReviewView() {
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const queue = useQuery(doubtedEntries(q));
  useTitle('Review');
  return (
    <div className={page.page}>
      <header className={style.head}>
        <h1>Review</h1>
        <p className={style.what}>Entries that nobody has checked, the least certain first.</p>
        <ReviewForm key={q} onSearch={(next) => void navigate({ search: next === '' ? {} : { q: next } })} q={q} />
      </header>
      {queue.isPending && <Loading what="Fetching the queue" />}
      {queue.isError && (
        <Failed error={queue.error} retry={() => void queue.refetch()} title="The queue could not be fetched" />
      )}
      {queue.data && <Queue items={queue.data.items} key={queue.dataUpdatedAt} onMore={() => void queue.refetch()} />}
    </div>
  );
}

function Queue({ items, onMore }: { readonly items: readonly Doubted[]; readonly onMore: () => void }) {
  const [at, setAt] = useState(0);
  const current = items[at];
  if (items.length === 0)
    return <Empty title="Nothing is left to be checked">Everything that was found has been decided.</Empty>;
  if (!current?.entry)
    return (
      <Empty title={`${items.length} entries looked at`}>
        <button className={style.more} onClick={onMore} type="button">
          Fetch the next ones
        </button>
      </Empty>
    );
  return (
    <>
      <p className={style.progress}>
        <progress aria-label="Of these entries" max={items.length} value={at} /> {at + 1} of {items.length}
      </p>
      <ReviewedEntry
        document={current.document.id}
        entry={current.entry.id}
        key={`${current.document.id} ${current.entry.id}`}
        onBack={() => setAt(Math.max(0, at - 1))}
        onNext={() => setAt(at + 1)}
        title={current.document.title}
      />
    </>
  );
}
