import type { IssuePositions } from '../../api/positions.ts';
import { STANCE_LABELS } from '../../record/kinds.ts';
import style from '../../threads/threads.module.css';
import { Told } from '../../threads/told.tsx';
import own from './positions.module.css';
import { ShiftCard } from './shift-card.tsx';

interface IssueProps {
  /** Name of the side. */
  readonly holder: string;
  readonly positions: IssuePositions;
}

/** What a side said on one issue, in the order of publication; shifts first, since somebody is to judge them. */
export function Issue({ holder, positions: { issue, statements, shifts } }: IssueProps) {
  return (
    <section aria-label={issue} className={own.issue}>
      <h3 className={style.heading}>
        <bdi>{issue}</bdi>
      </h3>
      {shifts.map((shift) => (
        <ShiftCard
          holder={holder}
          key={`${shift.from.document} ${shift.from.spans[0]?.start} ${shift.to.document} ${shift.to.spans[0]?.start}`}
          shift={shift}
        />
      ))}
      <ol>
        {statements.map((statement) => (
          <li className={style.told} key={`${statement.document} ${statement.entry}`}>
            <Told
              told={statement}
              what={
                <>
                  <bdi>{statement.holder}</bdi> <b className={own.stance}>{STANCE_LABELS[statement.stance]}</b>
                  <Claim change={statement.change} />
                </>
              }
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A text’s own word that a side moved, or did not. It is the text’s claim, and neither the machine’s nor ours. */
function Claim({ change }: { readonly change: 'shift' | 'none' | null }) {
  if (change === null) return null;
  return (
    <span className={own.claim}>
      {change === 'shift' ? 'this text calls it a shift' : 'this text says it is no shift'}
    </span>
  );
}
