import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { threadsOf } from '../../api/threads.ts';
import { useTitle } from '../../app/use-title.ts';
import { Desk } from '../../threads/desk.tsx';
import { FilterForm } from '../../threads/filter-form.tsx';
import { ThreadList } from '../../threads/thread-list.tsx';
import { filterOf } from '../../threads/thread-search.ts';
import style from '../../threads/threads.module.css';

const route = getRouteApi('/phrases');
const FEWEST = 1;

/** Phrases that somebody explains: what each side means by them. */
export function PhrasesView() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const filter = filterOf(search, FEWEST);
  const { error } = useInfiniteQuery(threadsOf('phrases', filter));
  useTitle('Phrases');
  return (
    <Desk>
      <header className={style.head}>
        <h1>Contested phrases</h1>
        <p className={style.lead}>What each side means by a phrase that both of them use.</p>
      </header>
      <FilterForm error={error} fewest={FEWEST} onChange={(next) => void navigate({ search: next })} search={search} />
      <ThreadList
        filter={filter}
        help={<p>A phrase is listed here as soon as a report tells what somebody means by it.</p>}
        linkTo={({ id, label }) => (
          <Link params={{ id }} to="/phrases/$id">
            “<bdi>{label}</bdi>”
          </Link>
        )}
        list="phrases"
        none="There is no such phrase"
      />
    </Desk>
  );
}
