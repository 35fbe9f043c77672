import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { agreementOf } from '../../api/overview.ts';
import type { Ledger } from '../../api/threads.ts';
import { useTitle } from '../../app/use-title.ts';
import { Failed, Loading } from '../../design/states.tsx';
import { daysInWords } from '../../threads/days.ts';
import { Decisions } from '../../threads/decisions.tsx';
import { Desk } from '../../threads/desk.tsx';
import { count } from '../../threads/thread-list.tsx';
import style from '../../threads/threads.module.css';
import { Told } from '../../threads/told.tsx';
import { WatchButton } from '../../threads/watch-button.tsx';
import own from './agreements.module.css';
import { Rating } from './rating.tsx';

const route = getRouteApi('/agreements/$id');

/** One agreement: its parties, its status over time, and what is claimed of it against each other. */
export function AgreementView() {
  const { id } = route.useParams();
  const agreement = useQuery(agreementOf(id));
  useTitle(agreement.data?.thread.label ?? 'Agreement');
  return (
    <Desk>
      {agreement.isPending && <Loading what="Fetching the agreement" />}
      {agreement.isError && (
        <Failed
          error={agreement.error}
          retry={() => void agreement.refetch()}
          title="The agreement could not be fetched"
        />
      )}
      {agreement.data && <Whole agreement={agreement.data} />}
    </Desk>
  );
}

function Whole({
  agreement: { thread, parties, subject, steps, conflicts, ratings, decisions },
}: {
  readonly agreement: Ledger;
}) {
  return (
    <>
      <header className={style.head}>
        <h1>
          <bdi>{thread.label}</bdi>
        </h1>
        <p className={style.facts}>
          {thread.status && <b>{thread.status}</b>}
          {parties.length > 0 && (
            <span>
              between <bdi>{new Intl.ListFormat('en').format(parties)}</bdi>
            </span>
          )}
          <span>{count(thread.documents, 'document')}</span>
        </p>
        {subject && subject.quote !== '' && (
          <p className={style.quote} dir="auto">
            {subject.quote}
          </p>
        )}
        <WatchButton name={thread.label} target={{ kind: 'thread', thread: thread.id }} />
      </header>
      {conflicts.map(({ status, says, saysNot }) => (
        <section aria-label={`Claimed and denied: ${status}`} key={status}>
          <h2 className={style.heading}>Claimed and denied: {status}</h2>
          <div className={own.sides}>
            <Side steps={says} title={`Says “${status}”`} />
            <Side isDenial steps={saysNot} title={`Says not “${status}”`} />
          </div>
        </section>
      ))}
      <section aria-label="Status over time">
        <h2 className={style.heading}>Status over time</h2>
        <ol className={own.steps}>
          {steps.map((step) => (
            <li className={own.step} data-denied={step.denied || undefined} key={keyOf(step)}>
              <Told told={step} what={<Status step={step} />} />
            </li>
          ))}
        </ol>
      </section>
      <Rating key={thread.id} ratings={ratings} thread={thread} />
      <Decisions decisions={decisions.filter(({ decision }) => decision.action !== 'rate')} />
    </>
  );
}

type Step = Ledger['steps'][number];

function Side({
  title,
  steps,
  isDenial,
}: {
  readonly title: string;
  readonly steps: readonly Step[];
  readonly isDenial?: boolean;
}) {
  return (
    <div className={own.side} data-denied={isDenial}>
      <h3>
        <span aria-hidden="true">{isDenial ? '✕' : '✓'}</span> {title}
      </h3>
      <ol>
        {steps.map((step) => (
          <li className={style.told} key={keyOf(step)}>
            <Told told={step} what={<Status step={step} />} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Status({ step: { status, denied, from, to } }: { readonly step: Step }) {
  const days = daysInWords(from, to);
  return (
    <>
      <b>{denied ? `not ${status}` : status}</b>
      {days && <span className={style.note}>, {days}</span>}
    </>
  );
}

function keyOf({ document, entry }: Step): string {
  return `${document} ${entry}`;
}
