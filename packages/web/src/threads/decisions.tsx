import { problemText } from '../api/problem.ts';
import { type Decision, undoDecision, useDecision } from '../api/threads.ts';
import { Button } from '../design/button.tsx';
import { ago } from '../record/when.ts';
import style from './threads.module.css';

const WORDS: { readonly [action: string]: string } = {
  merge: 'made accounts one',
  split: 'made accounts one of their own',
  rate: 'said how far it is carried out',
  'confirm shift': 'confirmed a shift',
  'reject shift': 'rejected a shift',
};

/** What people decided here, each to be taken back. */
export function Decisions({ decisions }: { readonly decisions: readonly Decision[] }) {
  const undoing = useDecision(undoDecision);
  if (decisions.length === 0) return null;
  return (
    <section aria-label="Decided by people">
      <h2 className={style.heading}>Decided by people</h2>
      <ol className={style.decisions}>
        {decisions.map(({ id, decision, by, at }) => (
          <li key={id}>
            <span>
              <bdi>{by}</bdi> {WORDS[decision.action] ?? decision.action}
            </span>
            <time className={style.note} dateTime={at}>
              {ago(at)}
            </time>
            <Button disabled={undoing.isPending} onClick={() => undoing.mutate(id)} tone="quiet">
              Take back
            </Button>
          </li>
        ))}
      </ol>
      {undoing.isError && (
        <p className={style.problem} role="alert">
          {problemText(undoing.error)}
        </p>
      )}
    </section>
  );
}
