import { Button } from '../../../design/button.tsx';
import type { Corrections } from './use-corrections.ts';

/** Takes the last corrections of this visit back, and makes them again. */
export function UndoButtons({ corrections }: { readonly corrections: Corrections }) {
  const { canUndo, canRedo, undo, redo } = corrections;
  return (
    <>
      {canUndo && (
        <Button aria-label="Undo" aria-keyshortcuts="U" onClick={undo} title="Undo (U)" tone="quiet">
          ↶
        </Button>
      )}
      {canRedo && (
        <Button aria-label="Redo" aria-keyshortcuts="R" onClick={redo} title="Redo (R)" tone="quiet">
          ↷
        </Button>
      )}
    </>
  );
}
