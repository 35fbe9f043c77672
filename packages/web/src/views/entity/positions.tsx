import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type IssueStances, positionsOn, stancesOf } from '../../api/entities.ts';
import { Empty, Failed, Loading } from '../../design/states.tsx';
import { FoundList } from '../../found/found-list.tsx';
import { More } from '../../found/more.tsx';
import { DataTable } from '../../pictures/data-table.tsx';
import { Picture } from '../../pictures/picture.tsx';
import { STANCE_LABELS } from '../../record/kinds.ts';
import style from './entity.module.css';

const route = getRouteApi('/entities/$id');
const LABELS: { readonly [stance: string]: string } = STANCE_LABELS;

/** Its stances by issue, and the positions on the one that is chosen. */
export function Positions({ id }: { readonly id: string }) {
  const { issue } = route.useSearch();
  const stances = useQuery(stancesOf(id));
  if (stances.isPending) return <Loading what="Fetching the positions" />;
  if (stances.isError)
    return (
      <Failed error={stances.error} retry={() => void stances.refetch()} title="The positions could not be listed" />
    );
  const shown = issue ?? stances.data[0]?.issue;
  if (shown === undefined) return <Empty title="The archive has no position of theirs" />;
  return (
    <div className={style.halves}>
      <IssueTable id={id} issue={shown} stances={stances.data} />
      <PositionsOn id={id} issue={shown} key={shown} />
    </div>
  );
}

interface IssueTableProps {
  readonly id: string;
  readonly issue: string;
  readonly stances: readonly IssueStances[];
}

function IssueTable({ id, issue: chosen, stances }: IssueTableProps) {
  return (
    <Picture
      data={{
        columns: ['issue', 'stance', 'positions', 'first', 'last'],
        rows: stances.flatMap(({ issue, stances: taken }) =>
          taken.map(({ stance, count, first, last }) => [issue, stance, count, first, last]),
        ),
      }}
      drawing={null}
      table={
        <DataTable
          columns={[
            {
              name: 'Issue',
              cell: ({ issue }) => (
                <Link
                  params={{ id }}
                  resetScroll={false}
                  search={(before) => ({ ...before, issue })}
                  to="/entities/$id"
                >
                  <bdi>{issue}</bdi>
                </Link>
              ),
            },
            {
              name: 'Stances',
              cell: ({ stances: taken }) =>
                taken.map(({ stance, count }) => (
                  <span className={style.stance} key={stance}>
                    {LABELS[stance] ?? stance} {count > 1 && `× ${count}`}
                  </span>
                )),
            },
            { name: 'Last', isNumber: true, cell: ({ stances: taken }) => lastOf(taken) },
          ]}
          isChosen={({ issue }) => issue === chosen}
          keyOf={({ issue }) => issue}
          label="Stances by issue"
          rows={stances}
        />
      }
      title="Positions by issue"
    />
  );
}

function PositionsOn({ id, issue }: { readonly id: string; readonly issue: string }) {
  const positions = useInfiniteQuery(positionsOn(id, issue));
  return (
    <section aria-label={`Positions on ${issue}`}>
      <h2 className={style.heading}>
        <span>
          On <bdi>{issue}</bdi>
        </span>
      </h2>
      {positions.isPending && <Loading what="Fetching the positions" />}
      {positions.isError && (
        <Failed
          error={positions.error}
          retry={() => void positions.refetch()}
          title="The positions could not be listed"
        />
      )}
      <FoundList hits={positions.data?.pages.flatMap(({ items }) => items) ?? []} />
      <More pages={positions} />
    </section>
  );
}

function lastOf(stances: IssueStances['stances']): string {
  return stances.reduce((latest, { last }) => ((last ?? '') > latest ? (last ?? '') : latest), '') || '–';
}
