import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schemas } from '../../api/client.ts';
import { problemText } from '../../api/problem.ts';
import { feedAddress, forgetSearch, newsOf, type Watch, watchList, watchOf } from '../../api/watches.ts';
import { useTitle } from '../../app/use-title.ts';
import { Button } from '../../design/button.tsx';
import { Failed, Loading } from '../../design/states.tsx';
import { More } from '../../found/more.tsx';
import { ago } from '../../record/when.ts';
import { Desk } from '../../threads/desk.tsx';
import style from '../../threads/threads.module.css';
import { News } from './news.tsx';
import { TargetInWords } from './target.tsx';
import own from './watches.module.css';

const route = getRouteApi('/watches/$id');

/** One watch: what it looks at, where it tells it, and what it told. */
export function WatchView() {
  const { id } = route.useParams();
  const state = useQuery(watchOf(id));
  useTitle(state.data?.watch.name ?? 'Watch');
  return (
    <Desk>
      {state.isPending && <Loading what="Fetching the watch" />}
      {state.isError && (
        <Failed error={state.error} retry={() => void state.refetch()} title="The watch could not be fetched" />
      )}
      {state.data && <Whole state={state.data} />}
    </Desk>
  );
}

function Whole({ state: { watch, deliveries } }: { readonly state: Schemas['WatchState'] }) {
  return (
    <>
      <header className={style.head}>
        <h1>
          <bdi>{watch.name}</bdi>
        </h1>
        <p className={style.note}>
          <TargetInWords target={watch.target} />, since {ago(watch.at)}, by <bdi>{watch.by}</bdi>
        </p>
        <Remove id={watch.id} />
      </header>
      <div className={own.spread}>
        <Addresses deliveries={deliveries} watch={watch} />
        <Told watch={watch} />
      </div>
    </>
  );
}

interface AddressesProps {
  readonly watch: Watch;
  readonly deliveries: Schemas['WatchState']['deliveries'];
}

function Addresses({ watch, deliveries: { waiting, failed, error } }: AddressesProps) {
  return (
    <section aria-label="Where it is told">
      <h2 className={style.heading}>Where it is told</h2>
      <dl className={own.addresses}>
        {(['atom', 'json'] as const).map((format) => {
          const address = new URL(feedAddress(watch, format), location.origin).href;
          return (
            <div key={format}>
              <dt>{format === 'atom' ? 'Atom feed' : 'JSON feed'}</dt>
              <dd>
                <a href={address}>{address}</a>
                <Copy address={address} />
              </dd>
            </div>
          );
        })}
        <div>
          <dt>Webhook</dt>
          <dd>{watch.webhook === null ? 'none' : <bdi>{watch.webhook}</bdi>}</dd>
          {watch.webhook !== null && (
            <dd className={style.note}>
              {waiting} waiting, {failed} given up
            </dd>
          )}
          {error && (
            <dd className={style.problem}>
              the latest attempt: <bdi>{error}</bdi>
            </dd>
          )}
        </div>
      </dl>
      <p className={style.note}>The key in a feed’s address opens this feed alone; feed readers need no token.</p>
    </section>
  );
}

function Copy({ address }: { readonly address: string }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <Button
      aria-label={`Copy ${address}`}
      onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}
      tone="quiet"
    >
      {isCopied ? 'Copied' : 'Copy'}
    </Button>
  );
}

function Remove({ id }: { readonly id: string }) {
  const [isSure, setSure] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const removing = useMutation({
    mutationFn: () => forgetSearch(id),
    onSuccess: async () => {
      await navigate({ to: '/watches' });
      await client.invalidateQueries({ queryKey: watchList.queryKey });
    },
  });
  if (!isSure) return <Button onClick={() => setSure(true)}>Watch no longer</Button>;
  return (
    <div className={style.tools}>
      <Button disabled={removing.isPending} onClick={() => removing.mutate()} tone="danger">
        Remove it with what it told
      </Button>
      <Button onClick={() => setSure(false)} tone="quiet">
        Keep it
      </Button>
      {removing.isError && (
        <p className={style.problem} role="alert">
          {problemText(removing.error)}
        </p>
      )}
    </div>
  );
}

function Told({ watch: { id } }: { readonly watch: Watch }) {
  const news = useInfiniteQuery(newsOf(id));
  return (
    <section aria-label="What it told">
      <h2 className={style.heading}>What it told</h2>
      {news.isPending && <Loading what="Fetching the news" />}
      {news.isError && (
        <Failed error={news.error} retry={() => void news.refetch()} title="The news could not be fetched" />
      )}
      {news.data && <News events={news.data.pages.flatMap(({ items }) => items)} nameOf={() => undefined} />}
      {news.data && <More pages={news} />}
    </section>
  );
}
