import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { threadsOf } from '../../api/threads.ts';
import { useTitle } from '../../app/use-title.ts';
import { Desk } from '../../threads/desk.tsx';
import { FilterForm } from '../../threads/filter-form.tsx';
import { ThreadList } from '../../threads/thread-list.tsx';
import { filterOf } from '../../threads/thread-search.ts';
import style from '../../threads/threads.module.css';
import { RATINGS } from './ratings.ts';

const route = getRouteApi('/agreements');
const FEWEST = 1;

/** The ledger: every agreement, with what was told of it last. */
export function AgreementsView() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const filter = filterOf(search, FEWEST);
  const { error } = useInfiniteQuery(threadsOf('agreements', filter));
  useTitle('Agreements');
  return (
    <Desk>
      <header className={style.head}>
        <h1>Agreements</h1>
        <p className={style.lead}>
          What was agreed, how it stands by the latest report, and how far somebody here found it carried out.
        </p>
      </header>
      <FilterForm error={error} fewest={FEWEST} onChange={(next) => void navigate({ search: next })} search={search} />
      <ThreadList
        facts={({ status, rating }) => (
          <>
            {status && <b>{status}</b>}
            {rating !== null && (
              <span>
                {rating} of 3: {RATINGS[rating]}
              </span>
            )}
          </>
        )}
        filter={filter}
        help={<p>It is listed here as soon as a report in the archive tells of one.</p>}
        linkTo={({ id, label }) => (
          <Link params={{ id }} to="/agreements/$id">
            <bdi>{label}</bdi>
          </Link>
        )}
        list="agreements"
        none="There is no such agreement"
      />
    </Desk>
  );
}
