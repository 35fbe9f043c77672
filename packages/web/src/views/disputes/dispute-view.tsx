import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { disputeOf } from '../../api/overview.ts';
import { useRecords } from '../../api/records.ts';
import type { Dispute } from '../../api/threads.ts';
import { useTitle } from '../../app/use-title.ts';
import { Empty, Failed, Loading } from '../../design/states.tsx';
import { RELATION_LABELS } from '../../record/kinds.ts';
import { Desk } from '../../threads/desk.tsx';
import { PassageLink } from '../../threads/passage-link.tsx';
import { count } from '../../threads/thread-list.tsx';
import style from '../../threads/threads.module.css';
import { Told } from '../../threads/told.tsx';
import { WatchButton } from '../../threads/watch-button.tsx';
import own from './disputes.module.css';

const route = getRouteApi('/disputes/$id');

/** Relations that stand against a claim. */
const AGAINST: readonly string[] = ['disputes', 'denies', 'condemns'];

/** A claim, who makes it, and who takes which stand on it. */
export function DisputeView() {
  const { id } = route.useParams();
  const dispute = useQuery(disputeOf(id));
  useTitle(dispute.data?.thread.label ?? 'Dispute');
  return (
    <Desk>
      {dispute.isPending && <Loading what="Fetching the dispute" />}
      {dispute.isError && (
        <Failed error={dispute.error} retry={() => void dispute.refetch()} title="The dispute could not be fetched" />
      )}
      {dispute.data && <Whole dispute={dispute.data} />}
    </Desk>
  );
}

function Whole({ dispute: { thread, claims, stands } }: { readonly dispute: Dispute }) {
  const records = useRecords([...new Set(claims.map(({ document }) => document))]);
  const against = stands.filter(({ relation }) => AGAINST.includes(relation));
  const behind = stands.filter(({ relation }) => !AGAINST.includes(relation));
  return (
    <>
      <header className={style.head}>
        <h1>
          <bdi>{thread.label}</bdi>
        </h1>
        <p className={style.facts}>
          {thread.status && <b>{thread.status}</b>}
          <span>{count(thread.documents, 'document')}</span>
        </p>
        <WatchButton name={thread.label} target={{ kind: 'thread', thread: thread.id }} />
      </header>
      <section aria-label="The claim">
        <h2 className={style.heading}>The claim</h2>
        {claims.length === 0 && <Empty title="No text has the claim itself">Only the stands on it are told.</Empty>}
        <ul className={style.list}>
          {claims.map(({ document, spans, quote, claimant }) => (
            <li className={style.told} key={`${document} ${spans[0]?.start}`}>
              {claimant && (
                <p className={style.what}>
                  claimed by <bdi>{claimant}</bdi>
                </p>
              )}
              <p className={style.quote} dir="auto">
                <PassageLink document={document} record={records.get(document)} spans={spans}>
                  {quote}
                </PassageLink>
              </p>
            </li>
          ))}
        </ul>
      </section>
      <div className={own.sides}>
        <Stands stands={against} title="Against it" />
        <Stands stands={behind} title="Behind it" />
      </div>
    </>
  );
}

function Stands({ title, stands }: { readonly title: string; readonly stands: Dispute['stands'] }) {
  return (
    <section aria-label={title}>
      <h2 className={style.heading}>{title}</h2>
      {stands.length === 0 && <p className={style.note}>Nobody, in the documents of this archive.</p>}
      <ol>
        {stands.map((stand) => (
          <li className={style.told} key={`${stand.document} ${stand.entry}`}>
            <Told
              told={stand}
              what={
                <>
                  <bdi>{stand.by.length > 0 ? new Intl.ListFormat('en').format(stand.by) : 'Somebody'}</bdi>{' '}
                  <b>{RELATION_LABELS[stand.relation]}</b> it
                </>
              }
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
