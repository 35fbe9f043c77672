import type { ReactNode } from 'react';
import { problemText } from '../api/problem.ts';
import { Button } from './button.tsx';
import style from './states.module.css';

/** While something is on its way. It appears only after a moment, so that quick answers do not flicker. */
export function Loading({ what }: { readonly what: string }) {
  return (
    <p className={style.loading} role="status">
      {what}
      <span aria-hidden="true" className={style.dots}>
        …
      </span>
    </p>
  );
}

/** Where there is nothing yet: what would be here, and how it comes here. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={style.empty}>
      <p className={style.title}>{title}</p>
      {children && <div>{children}</div>}
    </div>
  );
}

/** What went wrong, in the server’s words, and a way on. */
export function Failed({
  title,
  error,
  retry,
}: {
  readonly title: string;
  readonly error: unknown;
  readonly retry?: (() => void) | undefined;
}) {
  return (
    <div className={style.failed} role="alert">
      <p className={style.title}>{title}</p>
      <p>{problemText(error)}</p>
      {retry && <Button onClick={retry}>Try again</Button>}
    </div>
  );
}
