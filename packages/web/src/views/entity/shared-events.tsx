import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { eventsOf } from '../../api/entities.ts';
import { Button } from '../../design/button.tsx';
import { Empty, Failed, Loading } from '../../design/states.tsx';
import { FoundList } from '../../found/found-list.tsx';
import { More } from '../../found/more.tsx';
import style from './entity.module.css';

const route = getRouteApi('/entities/$id');

interface SharedEventsProps {
  readonly id: string;
  /** Only events with this one. */
  readonly other: { readonly id: string; readonly name: string } | undefined;
}

/** The events that it took part in, the latest first. */
export function SharedEvents({ id, other }: SharedEventsProps) {
  const events = useInfiniteQuery(eventsOf(id, other?.id));
  const navigate = route.useNavigate();
  const hits = events.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section aria-label="Events">
      <h2 className={style.heading}>
        {other ? (
          <span>
            Events with <bdi>{other.name}</bdi>
          </span>
        ) : (
          'Events'
        )}
        {other && (
          <Button
            onClick={() => void navigate({ resetScroll: false, search: ({ other: _, ...before }) => before })}
            tone="quiet"
          >
            Show all
          </Button>
        )}
      </h2>
      {events.isPending && <Loading what="Fetching the events" />}
      {events.isError && (
        <Failed error={events.error} retry={() => void events.refetch()} title="The events could not be listed" />
      )}
      {events.data && hits.length === 0 && (
        <Empty title="No event of the two is known">They only spoke to each other.</Empty>
      )}
      <FoundList hits={hits} />
      <More pages={events} />
    </section>
  );
}
