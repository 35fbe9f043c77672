import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useRecords } from '../../api/records.ts';
import { type Comparison, comparisonOf, type Source } from '../../api/threads.ts';
import { useTitle } from '../../app/use-title.ts';
import { Empty, Failed, Loading } from '../../design/states.tsx';
import { EVENT_TYPE_LABELS } from '../../record/kinds.ts';
import { wordsOf } from '../../record/passage.ts';
import { ComparisonTable } from '../../threads/comparison-table.tsx';
import { daysInWords } from '../../threads/days.ts';
import { Desk } from '../../threads/desk.tsx';
import { count } from '../../threads/thread-list.tsx';
import style from '../../threads/threads.module.css';
import { Wordings } from '../../threads/wordings.tsx';
import { ChooseDocuments } from './choose-documents.tsx';
import { documentsInAddress, documentsOf } from './compare-search.ts';
import { ProposedShift } from './proposed-shift.tsx';

const route = getRouteApi('/compare');

/** Any documents of the archive against each other. */
export function CompareView() {
  const documents = documentsOf(route.useSearch());
  const navigate = route.useNavigate();
  const comparison = useQuery(comparisonOf(documents));
  useTitle('Compare');
  const isAsked = documents.length >= 2;
  return (
    <Desk>
      <header className={style.head}>
        <h1>Compare</h1>
        {isAsked ? (
          <p className={style.facts}>{count(documents.length, 'document')}</p>
        ) : (
          <p className={style.lead}>
            Two or more documents against each other: the events that they share, point by point, and one utterance in
            several wordings.
          </p>
        )}
      </header>
      <ChooseDocuments
        chosen={documents}
        key={documents.join()}
        onChoose={(ids) => void navigate({ search: { documents: documentsInAddress(ids) } })}
      />
      {isAsked && comparison.isPending && <Loading what="Comparing" />}
      {comparison.isError && (
        <Failed
          error={comparison.error}
          retry={() => void comparison.refetch()}
          title="The documents could not be compared"
        />
      )}
      {comparison.data && <Compared comparison={comparison.data} />}
    </Desk>
  );
}

function Compared({
  comparison: { documents, events, cells, statements, shifts },
}: {
  readonly comparison: Comparison;
}) {
  const ids = useMemo(() => documents.map(({ id }) => id), [documents]);
  const records = useRecords(ids);
  const sources = useMemo(
    () =>
      new Map(
        documents.map((document): [string, Source] => {
          const title = records.get(document.id)?.document.title ?? null;
          return [document.id, { ...document, title }];
        }),
      ),
    [documents, records],
  );
  const shared = events.filter(({ accounts }) => accounts.length > 1);
  const uttered = statements.filter(({ members }) => new Set(members.map(({ document }) => document)).size > 1);
  if (records.size < ids.length) return <Loading what="Fetching the texts" />;
  return (
    <>
      {shared.length === 0 && (
        <Empty title="No two of these documents tell of the same event">
          What they say may still be alike: see below, where it is.
        </Empty>
      )}
      {shared.map((event) => {
        const accounts = event.accounts.flatMap(({ document }) => sources.get(document) ?? []);
        const title = [event.participants.join(', '), event.mode ?? EVENT_TYPE_LABELS[event.type]]
          .filter((part) => part !== '')
          .join(': ');
        const rows = cells.filter((cell) => cell.event === event.id);
        return (
          <section aria-label={title} key={event.id}>
            <h2 className={style.heading}>
              <bdi>{title}</bdi>
            </h2>
            <p className={style.facts}>{daysInWords(event.time.from, event.time.to)}</p>
            {rows.length === 0 ? (
              <p className={style.note}>They name it and say no more of it that could be compared.</p>
            ) : (
              <ComparisonTable
                accounts={accounts}
                cells={rows.map((cell) => ({
                  ...cell,
                  accounts: cell.accounts.map((account) => ({
                    ...account,
                    quote: wordsOf(records.get(account.document)?.document.text ?? '', account.spans),
                  })),
                }))}
                label={`What the accounts say: ${title}`}
                records={records}
              />
            )}
          </section>
        );
      })}
      {uttered.length > 0 && (
        <section aria-label="One utterance, several wordings">
          <h2 className={style.heading}>One utterance, several wordings</h2>
          {uttered.map((statement) => (
            <Wordings key={statement.id} records={records} sources={sources} statement={statement} />
          ))}
        </section>
      )}
      {shifts.length > 0 && (
        <section aria-label="Proposed shifts">
          <h2 className={style.heading}>Where a side may have moved</h2>
          {shifts.map((shift) => (
            <ProposedShift key={shift.id} records={records} shift={shift} sources={sources} />
          ))}
        </section>
      )}
    </>
  );
}
