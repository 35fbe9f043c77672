import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { RecordView } from 'readout/reading-room';
import { type Corrected, correctedOf } from '../../api/corrected.ts';
import { useKeys } from '../../app/keys.ts';
import { Button } from '../../design/button.tsx';
import { Empty, Failed, Loading } from '../../design/states.tsx';
import { chainOf } from '../../record/chain.ts';
import { findEntry } from '../../record/entry-list.ts';
import { KIND_LABELS } from '../../record/kinds.ts';
import { type KindedEntry, partsOf } from '../../record/parts.ts';
import { Chain } from '../reading/chain.tsx';
import { useCorrections } from '../reading/correcting/use-corrections.ts';
import { EntrySummary } from '../reading/entry-summary.tsx';
import { Passage } from './passage.tsx';
import style from './review.module.css';

interface ReviewedEntryProps {
  readonly document: string;
  readonly title: string | null;
  readonly entry: string;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** One entry with the passage that it stands on, to be decided on. */
export function ReviewedEntry({ document, title, entry, onNext, onBack }: ReviewedEntryProps) {
  const corrected = useQuery(correctedOf(document));
  if (corrected.isPending) return <Loading what="Opening the document" />;
  if (corrected.isError)
    return (
      <Failed error={corrected.error} retry={() => void corrected.refetch()} title="The document could not be opened" />
    );
  const kinded = findEntry(corrected.data.record, entry);
  return (
    <>
      <h2 className={style.document}>
        <Link params={{ id: document, entry }} to="/documents/$id/entries/$entry">
          <bdi>{title ?? document}</bdi>
        </Link>
      </h2>
      {kinded ? (
        <Decision corrected={corrected.data} kinded={kinded} onBack={onBack} onNext={onNext} />
      ) : (
        <Empty title="This entry is gone">
          <Button onClick={onNext}>Next</Button>
        </Empty>
      )}
    </>
  );
}

interface DecisionProps {
  readonly corrected: Corrected;
  readonly kinded: KindedEntry;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

function Decision({ corrected, kinded, onNext, onBack }: DecisionProps) {
  const { record } = corrected;
  const { document } = record;
  const view = new RecordView(record);
  const corrections = useCorrections(document.id);
  const navigate = useNavigate();
  const decide = (action: 'accept' | 'reject') => {
    corrections.correct({ action, entry: kinded.entry.id });
    onNext();
  };
  const open = () =>
    void navigate({ to: '/documents/$id/entries/$entry', params: { id: document.id, entry: kinded.entry.id } });
  useKeys({ a: () => decide('accept'), x: () => decide('reject'), j: onNext, k: onBack, o: open });
  const links = chainOf(record, kinded);
  return (
    <div className={style.columns}>
      <Passage kinded={kinded} text={document.text} />
      <div className={style.card}>
        <p className={style.kind}>
          {KIND_LABELS[kinded.kind]} · certainty {Math.round(kinded.entry.confidence * 100)} %
        </p>
        <EntrySummary kinded={kinded} view={view} />
        <Chain
          content={view.quote(partsOf(kinded).at(-1)?.spans ?? [])}
          links={links}
          outlet={document.outlet ?? document.author ?? 'The report'}
        />
        <div className={style.actions}>
          <Button keys="A" onClick={() => decide('accept')} tone="main">
            Accept
          </Button>
          <Button keys="X" onClick={() => decide('reject')} tone="danger">
            Reject
          </Button>
          <Button keys="O" onClick={open}>
            Correct in the text
          </Button>
          <Button keys="K" onClick={onBack}>
            Back
          </Button>
          <Button keys="J" onClick={onNext}>
            Leave it
          </Button>
        </div>
      </div>
    </div>
  );
}
