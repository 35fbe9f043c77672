import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './button.tsx';
import style from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A window over the page, of the browser’s own kind: Escape closes it, and the tab key stays in it. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog aria-labelledby={id} className={style.dialog} onClose={onClose} ref={dialog}>
      <header className={style.head}>
        <h2 id={id}>{title}</h2>
        <Button aria-label="Close" onClick={() => dialog.current?.close()} tone="quiet">
          ×
        </Button>
      </header>
      {children}
    </dialog>
  );
}
