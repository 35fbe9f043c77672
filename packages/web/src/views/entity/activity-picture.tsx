import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type Activity, activityOf } from '../../api/entities.ts';
import { Bars } from '../../pictures/bars.tsx';
import { DataTable } from '../../pictures/data-table.tsx';
import { periodName } from '../../pictures/periods.ts';
import { Picture } from '../../pictures/picture.tsx';
import { hasTerm, toggledTerm } from '../../query/terms.ts';
import style from './entity.module.css';
import type { EntitySearch } from './entity-search.ts';

const route = getRouteApi('/entities/$id');

interface PeriodRow {
  readonly period: string;
  readonly statements: number;
  readonly events: number;
  readonly documents: number;
}

/** How much it said and did, and was spoken of, over time. A period that is chosen narrows its statements down. */
export function ActivityPicture({ id }: { readonly id: string }) {
  const { per = 'month', only = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const activity = useQuery(activityOf(id, per));
  if (activity.data === undefined) return null;
  const rows = rowsOf(activity.data);
  if (rows.length === 0) return null;
  const narrowed = (period: string) => (before: EntitySearch) => ({
    ...before,
    part: 'said' as const,
    only: toggledTerm(only, 'on', period) || undefined,
  });
  const { statements, events, documents } = activity.data;
  return (
    <Picture
      caption={
        <label className={style.per}>
          By day of publication, per{' '}
          <select
            onChange={({ target: { value } }) =>
              void navigate({
                resetScroll: false,
                search: (before) => ({ ...before, per: value === 'year' || value === 'day' ? value : undefined }),
              })
            }
            value={per}
          >
            <option value="year">year</option>
            <option value="month">month</option>
            <option value="day">day</option>
          </select>
        </label>
      }
      data={{
        columns: ['period', 'statements', 'events', 'documents'],
        rows: rows.map((row) => [row.period, row.statements, row.events, row.documents]),
      }}
      drawing={
        <Bars
          chosen={rows.find(({ period }) => hasTerm(only, 'on', period))?.period}
          label={`Statements, events and documents per ${per}, as in the table`}
          onChoose={(period) => void navigate({ resetScroll: false, search: narrowed(period) })}
          series={[
            { name: 'Statements made', values: statements },
            { name: 'Events taken part in', values: events },
            { name: 'Documents mentioning', values: documents },
          ]}
        />
      }
      table={
        <DataTable
          columns={[
            {
              name: 'Period',
              cell: ({ period }) => (
                <Link params={{ id }} resetScroll={false} search={narrowed(period)} to="/entities/$id">
                  {periodName(period)}
                </Link>
              ),
            },
            { name: 'Statements', isNumber: true, cell: (row) => row.statements || '–' },
            { name: 'Events', isNumber: true, cell: (row) => row.events || '–' },
            { name: 'Documents', isNumber: true, cell: (row) => row.documents || '–' },
          ]}
          isChosen={({ period }) => hasTerm(only, 'on', period)}
          keyOf={({ period }) => period}
          label="Activity over time"
          rows={[...rows].reverse()}
        />
      }
      title="Over time"
    />
  );
}

function rowsOf({ statements, events, documents }: Activity): PeriodRow[] {
  const periods = [...new Set([...statements, ...events, ...documents].map(({ period }) => period))].sort();
  const count = (values: Activity['events'], period: string) =>
    values.find((value) => value.period === period)?.count ?? 0;
  return periods.map((period) => ({
    period,
    statements: count(statements, period),
    events: count(events, period),
    documents: count(documents, period),
  }));
}
