import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { entityOf } from '../../api/entities.ts';
import { threadOf } from '../../api/threads.ts';
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
      return <ThreadTarget id={target.thread} />;
  }
}

const KINDS = {
  stories: 'the story',
  agreements: 'the agreement',
  disputes: 'the disputed claim',
  phrases: 'the phrase',
} as const;

function ThreadTarget({ id }: { readonly id: string }) {
  const { data } = useQuery(threadOf(id));
  if (!data) return <>what several documents tell</>;
  return (
    <>
      {KINDS[data.list]}{' '}
      <Link params={{ id }} to={`/${data.list}/$id`}>
        <bdi>{data.thread.label}</bdi>
      </Link>
    </>
  );
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
