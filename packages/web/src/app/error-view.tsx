import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { Failed } from '../design/states.tsx';
import style from './page.module.css';

/** Where a view fails: the rest of the page stays. */
export function ErrorView({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <div className={style.page}>
      <Failed error={error} retry={retry} title="This view could not be shown" />
    </div>
  );
}
