import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { latestChanges } from '../../api/overview.ts';
import { Empty, Failed, Loading } from '../../design/states.tsx';
import { More } from '../../found/more.tsx';
import { ago } from '../../record/when.ts';
import style from './overview.module.css';

/** What was added, read again or corrected, the latest first. */
export function Changes() {
  const changes = useInfiniteQuery(latestChanges);
  const items = changes.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-label="Latest changes">
      <h2 className={style.heading}>Latest changes</h2>
      {changes.isPending && <Loading what="Fetching the latest changes" />}
      {changes.isError && (
        <Failed error={changes.error} retry={() => void changes.refetch()} title="The changes could not be listed" />
      )}
      {changes.data && items.length === 0 && <Empty title="Nothing has changed yet" />}
      <ol className={style.changes}>
        {items.map(({ at, what, document, title, by }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one correction of many entries is many changes at one instant
          <li key={`${at} ${document} ${i}`}>
            <time dateTime={at} title={at}>
              {ago(at)}
            </time>
            <span className={style.what}>
              {what}
              {by !== null && (
                <>
                  {' '}
                  by <bdi>{by}</bdi>
                </>
              )}
            </span>
            <Link params={{ id: document }} to="/documents/$id">
              <bdi>{title ?? document}</bdi>
            </Link>
          </li>
        ))}
      </ol>
      <More pages={changes} />
    </section>
  );
}
