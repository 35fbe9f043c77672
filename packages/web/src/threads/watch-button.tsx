import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { problemText } from '../api/problem.ts';
import { addWatch, type WatchTarget, watchList } from '../api/watches.ts';
import { Button } from '../design/button.tsx';
import style from './threads.module.css';

/** Watches a story, an agreement, a dispute, a phrase or a position; where it is watched, the way to what was told. */
export function WatchButton({ name, target }: { readonly name: string; readonly target: WatchTarget }) {
  const client = useQueryClient();
  const watches = useQuery(watchList);
  const adding = useMutation({
    mutationFn: () => addWatch({ name: name.slice(0, 200), target, webhook: null }),
    onSuccess: () => client.invalidateQueries({ queryKey: watchList.queryKey }),
  });
  const watch = watches.data?.find((candidate) => isSame(candidate.target, target));
  if (watch)
    return (
      <Link className={style.note} params={{ id: watch.id }} to="/watches/$id">
        Watched
      </Link>
    );
  return (
    <>
      <Button disabled={adding.isPending} onClick={() => adding.mutate()}>
        Watch
      </Button>
      {adding.isError && (
        <span className={style.problem} role="alert">
          {problemText(adding.error)}
        </span>
      )}
    </>
  );
}

function isSame(one: WatchTarget, other: WatchTarget): boolean {
  if (one.kind === 'thread') return other.kind === 'thread' && one.thread === other.thread;
  if (one.kind === 'search') return other.kind === 'search' && one.query === other.query;
  return other.kind === 'position' && one.entity === other.entity && (one.issue ?? null) === (other.issue ?? null);
}
