import { judgeShift, type Shift } from '../../api/positions.ts';
import { problemText } from '../../api/problem.ts';
import { useRecords } from '../../api/records.ts';
import { undoDecision, useDecision } from '../../api/threads.ts';
import { Button } from '../../design/button.tsx';
import { Origin } from '../../found/origin.tsx';
import { ago } from '../../record/when.ts';
import { PassageLink } from '../../threads/passage-link.tsx';
import style from '../../threads/threads.module.css';
import own from './positions.module.css';

interface ShiftCardProps {
  readonly holder: string;
  readonly shift: Shift;
}

/** A shift that the machine proposes: both passages, how sure it is, and what a person says of it. */
export function ShiftCard({ holder, shift }: ShiftCardProps) {
  const { from, to, confidence, state } = shift;
  const records = useRecords([...new Set([from.document, to.document])]);
  return (
    <article aria-label={`Shift, ${state}`} className={own.shift} data-state={state}>
      <p className={own.state}>
        <b>{STATES[state]}</b>
        <span>machine’s certainty {Math.round(confidence * 100)} %</span>
      </p>
      <div className={own.passages}>
        {[from, to].map((passage, i) => {
          const source = records.get(passage.document)?.document;
          return (
            <div key={i === 0 ? 'from' : 'to'}>
              <p className={style.note}>{i === 0 ? 'before' : 'after'}</p>
              <p className={style.quote} dir="auto">
                <PassageLink document={passage.document} record={records.get(passage.document)} spans={passage.spans}>
                  {passage.quote}
                </PassageLink>
              </p>
              {source && <Origin document={source} />}
            </div>
          );
        })}
      </div>
      <Judgement holder={holder} shift={shift} />
    </article>
  );
}

const STATES = {
  proposed: 'A shift, the machine proposes',
  confirmed: 'A shift, confirmed',
  rejected: 'No shift: rejected',
} as const;

function Judgement({ holder, shift }: { readonly holder: string; readonly shift: Shift }) {
  const judging = useDecision((verdict: 'confirm' | 'reject') => judgeShift(verdict, holder, shift));
  const undoing = useDecision(undoDecision);
  const { decision, by, at } = shift;
  const error = judging.error ?? undoing.error;
  return (
    <div className={style.tools}>
      {decision === null ? (
        <>
          <Button disabled={judging.isPending} onClick={() => judging.mutate('confirm')}>
            Confirm
          </Button>
          <Button disabled={judging.isPending} onClick={() => judging.mutate('reject')}>
            Reject
          </Button>
        </>
      ) : (
        <>
          <span className={style.note}>
            by <bdi>{by}</bdi>
            {at && `, ${ago(at)}`}
          </span>
          <Button disabled={undoing.isPending} onClick={() => undoing.mutate(decision)} tone="quiet">
            Take back
          </Button>
        </>
      )}
      {error && (
        <p className={style.problem} role="alert">
          {problemText(error)}
        </p>
      )}
    </div>
  );
}
