import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { threadsOf } from '../../api/threads.ts';
import { useTitle } from '../../app/use-title.ts';
import { Desk } from '../../threads/desk.tsx';
import { FilterForm } from '../../threads/filter-form.tsx';
import { ThreadList } from '../../threads/thread-list.tsx';
import { filterOf } from '../../threads/thread-search.ts';
import style from '../../threads/threads.module.css';

const route = getRouteApi('/disputes');
const FEWEST = 1;

/** Claims that somebody takes a stand on. */
export function DisputesView() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const filter = filterOf(search, FEWEST);
  const { error } = useInfiniteQuery(threadsOf('disputes', filter));
  useTitle('Disputes');
  return (
    <Desk>
      <header className={style.head}>
        <h1>Disputes</h1>
        <p className={style.lead}>
          Claims that somebody disputes, denies, condemns, confirms or endorses: who does, and in which words.
        </p>
      </header>
      <FilterForm error={error} fewest={FEWEST} onChange={(next) => void navigate({ search: next })} search={search} />
      <ThreadList
        facts={({ status }) => status && <b>{status}</b>}
        filter={filter}
        help={<p>A claim is listed here as soon as a report tells that somebody takes a stand on it.</p>}
        linkTo={({ id, label }) => (
          <Link params={{ id }} to="/disputes/$id">
            <bdi>{label}</bdi>
          </Link>
        )}
        list="disputes"
        none="There is no such dispute"
      />
    </Desk>
  );
}
