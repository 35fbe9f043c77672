import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type Positions, positionsOf } from '../../api/positions.ts';
import { useTitle } from '../../app/use-title.ts';
import { Empty, Failed, Loading } from '../../design/states.tsx';
import { Desk } from '../../threads/desk.tsx';
import { EntityFinder } from '../../threads/entity-finder.tsx';
import { count } from '../../threads/thread-list.tsx';
import style from '../../threads/threads.module.css';
import { WatchButton } from '../../threads/watch-button.tsx';
import { Issue } from './issue.tsx';
import own from './positions.module.css';

const route = getRouteApi('/positions');

/** What a side wants, issue by issue, and where it moved. */
export function PositionsView() {
  const { entity, issue } = route.useSearch();
  const navigate = route.useNavigate();
  useTitle('Positions');
  return (
    <Desk>
      <header className={style.head}>
        <h1>Positions</h1>
        <p className={style.lead}>
          What a side demands, offers and refuses, in the order in which it was published, and where it may have moved.
        </p>
      </header>
      <div className={own.finder}>
        <EntityFinder
          hint="A country, an organization or a person; choose it below the field."
          label="Whose positions"
          onChoose={({ id }) => void navigate({ search: { entity: id } })}
        />
      </div>
      {entity !== undefined && <OfSide entity={entity} issue={issue} />}
    </Desk>
  );
}

function OfSide({ entity, issue }: { readonly entity: string; readonly issue: string | undefined }) {
  const positions = useQuery(positionsOf(entity, undefined));
  if (positions.isPending) return <Loading what="Following the positions" />;
  if (positions.isError)
    return (
      <Failed
        error={positions.error}
        retry={() => void positions.refetch()}
        title="The positions could not be fetched"
      />
    );
  const { holder, issues, more } = positions.data;
  const shown = issue === undefined ? issues : issues.filter((one) => one.issue === issue);
  return (
    <>
      <div className={style.head}>
        <h2 className={own.holder}>
          <Link params={{ id: holder.id }} to="/entities/$id">
            <bdi>{holder.name}</bdi>
          </Link>
        </h2>
        <div className={style.tools}>
          <WatchButton
            name={`Positions of ${holder.name}${issue === undefined ? '' : `: ${issue}`}`}
            target={{ kind: 'position', entity: holder.id, issue: issue ?? null }}
          />
        </div>
      </div>
      {issues.length === 0 ? (
        <Empty title="No position is known">
          Nothing in the archive says what this side demands, offers or refuses.
        </Empty>
      ) : (
        <div className={own.spread}>
          <Issues entity={entity} issue={issue} issues={issues} />
          <div>
            {shown.length === 0 && <Empty title="No position on this issue" />}
            {shown.map((one) => (
              <Issue holder={holder.name} key={one.issue} positions={one} />
            ))}
            {more && <p className={style.note}>There are earlier ones than these.</p>}
          </div>
        </div>
      )}
    </>
  );
}

interface IssuesProps {
  readonly entity: string;
  readonly issue: string | undefined;
  readonly issues: Positions['issues'];
}

function Issues({ entity, issue, issues }: IssuesProps) {
  const open = (one: Positions['issues'][number]) => one.shifts.filter(({ state }) => state === 'proposed').length;
  return (
    <nav aria-label="Issues" className={own.issues}>
      <Link aria-current={issue === undefined ? 'page' : undefined} search={{ entity }} to="/positions">
        all issues
      </Link>
      {issues.map((one) => (
        <Link
          aria-current={one.issue === issue ? 'page' : undefined}
          key={one.issue}
          search={{ entity, issue: one.issue }}
          to="/positions"
        >
          <bdi>{one.issue}</bdi> <span className={style.note}>{one.statements.length}</span>
          {open(one) > 0 && <span className={own.open}>{count(open(one), 'proposed shift')}</span>}
        </Link>
      ))}
    </nav>
  );
}
