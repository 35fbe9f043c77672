import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { threadsOf } from '../../api/threads.ts';
import { useTitle } from '../../app/use-title.ts';
import { EVENT_STATUS_LABELS } from '../../record/kinds.ts';
import { Desk } from '../../threads/desk.tsx';
import { FilterForm } from '../../threads/filter-form.tsx';
import { ThreadList } from '../../threads/thread-list.tsx';
import { filterOf } from '../../threads/thread-search.ts';
import style from '../../threads/threads.module.css';

const route = getRouteApi('/stories');
const FEWEST = 2;

/** Events, each with all reports and readouts of it. */
export function StoriesView() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const filter = filterOf(search, FEWEST);
  const { error } = useInfiniteQuery(threadsOf('stories', filter));
  useTitle('Stories');
  return (
    <Desk>
      <header className={style.head}>
        <h1>Stories</h1>
        <p className={style.lead}>
          A call, a meeting, a strike or an agreement, with every report and readout of it: what they agree on, and what
          only one of them says.
        </p>
      </header>
      <FilterForm error={error} fewest={FEWEST} onChange={(next) => void navigate({ search: next })} search={search} />
      <ThreadList
        facts={({ status }) =>
          status !== null && status !== 'occurred' && <b>{EVENT_STATUS_LABELS[status as 'planned'] ?? status}</b>
        }
        filter={filter}
        help={<p>A story begins when two reports in the archive tell of the same event.</p>}
        linkTo={({ id, label }) => (
          <Link params={{ id }} to="/stories/$id">
            <bdi>{label}</bdi>
          </Link>
        )}
        list="stories"
        none="No story is like this"
      />
    </Desk>
  );
}
