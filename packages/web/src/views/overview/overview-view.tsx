import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { overviewOf } from '../../api/overview.ts';
import { fieldProblem } from '../../api/problem.ts';
import page from '../../app/page.module.css';
import { useTitle } from '../../app/use-title.ts';
import { Empty, Failed, Loading } from '../../design/states.tsx';
import { Agreements } from './agreements.tsx';
import { Changes } from './changes.tsx';
import { Contested } from './contested.tsx';
import { DaysForm } from './days-form.tsx';
import { LinksPicture } from './links-picture.tsx';
import style from './overview.module.css';
import { PeriodsPicture } from './periods-picture.tsx';

const route = getRouteApi('/overview');

/** The archive at a glance. */
export function OverviewView() {
  const { per = 'month', from, to } = route.useSearch();
  const overview = useQuery({ ...overviewOf({ from, to }, per), placeholderData: keepPreviousData });
  useTitle('Overview');
  const { data } = overview;
  const isEmpty =
    data && data.periods.length + data.links.length + data.contested.length + data.agreements.length === 0;
  return (
    <div className={`${page.page} ${style.overview}`}>
      <header className={style.head}>
        <h1>Overview</h1>
        <DaysForm
          key={`${from} ${to}`}
          problems={{ from: fieldProblem(overview.error, 'from'), to: fieldProblem(overview.error, 'to') }}
        />
      </header>
      {overview.isPending && <Loading what="Looking over the archive" />}
      {overview.isError && (
        <Failed
          error={overview.error}
          retry={() => void overview.refetch()}
          title="The archive could not be looked over"
        />
      )}
      {isEmpty && (
        <Empty title={from || to ? 'Nothing was published in these days' : 'The archive is empty'}>
          <Link to="/">Add a report</Link>
        </Empty>
      )}
      {data && data.periods.length > 0 && <PeriodsPicture per={per} periods={data.periods} />}
      {data && data.links.length > 0 && <LinksPicture links={data.links} />}
      {data && (
        <div className={style.halves}>
          {data.agreements.length > 0 && <Agreements agreements={data.agreements} />}
          {data.contested.length > 0 && <Contested contested={data.contested} />}
        </div>
      )}
      <Changes />
    </div>
  );
}
