import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.ts';
import { type Feed, feedList } from '../../api/intake.ts';
import { Button } from '../../design/button.tsx';
import { Failed } from '../../design/states.tsx';
import { ago } from '../../record/when.ts';
import style from './feeds.module.css';
import home from './home.module.css';

/** Feeds that are followed, and how they are. */
export function Feeds() {
  const feeds = useQuery(feedList);
  if (feeds.isError)
    return <Failed error={feeds.error} retry={() => void feeds.refetch()} title="The feeds could not be listed" />;
  return (
    <section>
      <h2 className={home.heading}>Feeds</h2>
      {feeds.data?.length === 0 && (
        <p className={style.none}>None is followed. Put the address of one into the box, and follow it.</p>
      )}
      <ul>
        {feeds.data?.map((feed) => (
          <FeedLine feed={feed} key={feed.url} />
        ))}
      </ul>
    </section>
  );
}

function FeedLine({ feed }: { readonly feed: Feed }) {
  const client = useQueryClient();
  const leaving = useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/v1/feeds', { params: { query: { url: feed.url } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['feeds'] }),
  });
  return (
    <li className={style.feed}>
      <p className={style.name}>
        <bdi>{feed.title ?? feed.url}</bdi>
      </p>
      <p className={style.state}>
        {feed.error === null ? looked(feed.fetchedAt) : <span className={style.problem}>{feed.error}</span>}
        <Button aria-label={`Leave ${feed.title ?? feed.url}`} onClick={() => leaving.mutate()} tone="quiet">
          Leave
        </Button>
      </p>
    </li>
  );
}

function looked(at: string | null): string {
  return at === null ? 'not looked at yet' : `looked at ${ago(at)}`;
}
