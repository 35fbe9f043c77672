import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { newsOf, type Watch, watchList } from '../../api/watches.ts';
import { useTitle } from '../../app/use-title.ts';
import { Empty, Failed, Loading } from '../../design/states.tsx';
import { More } from '../../found/more.tsx';
import { Desk } from '../../threads/desk.tsx';
import style from '../../threads/threads.module.css';
import { AddWatch } from './add-watch.tsx';
import { News } from './news.tsx';
import { TargetInWords } from './target.tsx';
import own from './watches.module.css';

/** What is watched, and what it told. */
export function WatchesView() {
  const watches = useQuery(watchList);
  useTitle('Watches');
  return (
    <Desk>
      <header className={style.head}>
        <h1>Watches</h1>
        <p className={style.lead}>
          A watch tells what is new in a search, a story, an agreement or a side’s positions: here, in a feed, and to
          another program.
        </p>
      </header>
      <div className={own.spread}>
        <div>
          <h2 className={style.heading}>Watched</h2>
          {watches.isPending && <Loading what="Fetching the watches" />}
          {watches.isError && (
            <Failed
              error={watches.error}
              retry={() => void watches.refetch()}
              title="The watches could not be listed"
            />
          )}
          {watches.data?.length === 0 && (
            <Empty title="Nothing is watched yet">Watch a search below, or a story on its own page.</Empty>
          )}
          <ul>
            {watches.data?.map((watch) => (
              <WatchLine key={watch.id} watch={watch} />
            ))}
          </ul>
          <AddWatch />
        </div>
        <AllNews watches={watches.data ?? []} />
      </div>
    </Desk>
  );
}

function WatchLine({ watch: { id, name, target } }: { readonly watch: Watch }) {
  return (
    <li className={style.item}>
      <h3 className={style.title}>
        <Link params={{ id }} to="/watches/$id">
          <bdi>{name}</bdi>
        </Link>
      </h3>
      <p className={style.note}>
        <TargetInWords target={target} />
      </p>
    </li>
  );
}

function AllNews({ watches }: { readonly watches: readonly Watch[] }) {
  const news = useInfiniteQuery(newsOf(null));
  const names = new Map(watches.map(({ id, name }) => [id, name]));
  return (
    <section aria-label="What they told">
      <h2 className={style.heading}>What they told</h2>
      {news.isPending && <Loading what="Fetching the news" />}
      {news.isError && (
        <Failed error={news.error} retry={() => void news.refetch()} title="The news could not be fetched" />
      )}
      {news.data && <News events={news.data.pages.flatMap(({ items }) => items)} nameOf={(id) => names.get(id)} />}
      {news.data && <More pages={news} />}
    </section>
  );
}
