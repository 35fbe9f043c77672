import { Button } from '../../../design/button.tsx';
import style from './action-bar.module.css';
import type { Corrections } from './use-corrections.ts';

interface ActionBarProps {
  readonly corrections: Corrections;
  readonly isEditing: boolean;
  readonly onAccept: () => void;
  readonly onReject: () => void;
  readonly onEdit: () => void;
}

/** What can be decided on the selected entry. */
export function ActionBar({ corrections, isEditing, onAccept, onReject, onEdit }: ActionBarProps) {
  return (
    <div className={style.bar}>
      <Button keys="A" onClick={onAccept} tone="main">
        Accept
      </Button>
      <Button keys="X" onClick={onReject} tone="danger">
        Reject
      </Button>
      <Button aria-expanded={isEditing} keys="E" onClick={onEdit}>
        Correct
      </Button>
      {corrections.isSaving && (
        <span className={style.state} role="status">
          saving…
        </span>
      )}
    </div>
  );
}
