import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { entityOf } from '../../api/entities.ts';
import type { WatchTarget } from '../../api/watches.ts';

/** What a watch looks at, with the way to it where there is one. */
export function TargetInWords({ target }: { readonly target: WatchTarget }) {
  switch (target.kind) {
    case 'search':
      return (
        <>
          the search{' '}
          <Link search={{ q: target.query }} to="/search">
            <bdi>{target.query}</bdi>
          </Link>
        </>
      );
    case 'position':
      return <PositionTarget entity={target.entity} issue={target.issue ?? undefined} />;
    case 'thread':
      return <>a story, an agreement, a dispute or a phrase</>;
  }
}

function PositionTarget({ entity, issue }: { readonly entity: string; readonly issue: string | undefined }) {
  const { data } = useQuery(entityOf(entity));
  return (
    <>
      the positions of{' '}
      <Link search={{ entity, ...(issue !== undefined && { issue }) }} to="/positions">
        <bdi>{data?.name ?? entity}</bdi>
      </Link>
      {issue !== undefined && (
        <>
          {' '}
          on <bdi>{issue}</bdi>
        </>
      )}
    </>
  );
}
