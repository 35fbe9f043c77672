import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useRecords } from '../../api/records.ts';
import { type Story, storyOf } from '../../api/threads.ts';
import { useTitle } from '../../app/use-title.ts';
import { Failed, Loading } from '../../design/states.tsx';
import { EVENT_STATUS_LABELS, EVENT_TYPE_LABELS } from '../../record/kinds.ts';
import { ComparisonTable } from '../../threads/comparison-table.tsx';
import { daysInWords } from '../../threads/days.ts';
import { Decisions } from '../../threads/decisions.tsx';
import { Desk } from '../../threads/desk.tsx';
import { count } from '../../threads/thread-list.tsx';
import style from '../../threads/threads.module.css';
import { WatchButton } from '../../threads/watch-button.tsx';
import { Wordings } from '../../threads/wordings.tsx';
import { Accounts } from './accounts.tsx';
import { documentsInAddress } from './compare-search.ts';
import { MergeStory } from './merge-story.tsx';

const route = getRouteApi('/stories/$id');

/** An event: who tells of it, what each account says, and one utterance in several wordings. */
export function StoryView() {
  const { id } = route.useParams();
  const story = useQuery(storyOf(id));
  useTitle(story.data?.thread.label ?? 'Story');
  return (
    <Desk>
      {story.isPending && <Loading what="Comparing the accounts" />}
      {story.isError && (
        <Failed error={story.error} retry={() => void story.refetch()} title="The story could not be fetched" />
      )}
      {story.data && <Whole key={story.data.thread.id} story={story.data} />}
    </Desk>
  );
}

function Whole({ story }: { readonly story: Story }) {
  const { thread, accounts, compared, cells, statements, decisions } = story;
  const records = useRecords(compared);
  const sources = useMemo(() => new Map(accounts.map(({ source }) => [source.id, source])), [accounts]);
  const columns = compared.flatMap((id) => sources.get(id) ?? []);
  return (
    <>
      <header className={style.head}>
        <h1>
          <bdi>{thread.label}</bdi>
        </h1>
        <Facts thread={thread} />
        <div className={style.tools}>
          <WatchButton name={thread.label} target={{ kind: 'thread', thread: thread.id }} />
          {compared.length > 1 && (
            <Link search={{ documents: documentsInAddress(compared) }} to="/compare">
              Everything in these documents compared
            </Link>
          )}
        </div>
      </header>
      <section aria-label="Point by point">
        <h2 className={style.heading}>Point by point</h2>
        {cells.length > 0 ? (
          <ComparisonTable
            accounts={columns}
            cells={cells}
            label={`What the accounts say: ${thread.label}`}
            records={records}
          />
        ) : (
          <p className={style.note}>
            {compared.length < 2
              ? 'One document alone tells of it.'
              : 'The accounts name the event and say no more of it.'}
          </p>
        )}
        {thread.documents > compared.length && (
          <p className={style.note}>
            {compared.length} of {thread.documents} documents are compared here: the first of each outlet.
          </p>
        )}
      </section>
      {statements.length > 0 && (
        <section aria-label="The same words elsewhere">
          <h2 className={style.heading}>One utterance, several wordings</h2>
          {statements.map((statement) => (
            <Wordings key={statement.id} records={records} sources={sources} statement={statement} />
          ))}
        </section>
      )}
      <Accounts accounts={accounts} thread={thread} />
      <MergeStory thread={thread} />
      <Decisions decisions={decisions} />
    </>
  );
}

function Facts({ thread: { eventType, mode, status, from, to, documents } }: { readonly thread: Story['thread'] }) {
  const days = daysInWords(from, to);
  const type = EVENT_TYPE_LABELS[eventType as 'CONSULT'];
  return (
    <p className={style.facts}>
      {mode && <b>{mode}</b>}
      {type && <span>{type}</span>}
      {status && <span>{EVENT_STATUS_LABELS[status as 'planned'] ?? status}</span>}
      {days && <span>{days}</span>}
      <span>{count(documents, 'document')}</span>
    </p>
  );
}
