import { type ReactNode, useState } from 'react';
import style from './overview.module.css';

/** A line that unfolds; what is below it is fetched only then. */
export function Unfolding({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={style.unfolding} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <bdi>{label}</bdi>
      </summary>
      {isOpen && children}
    </details>
  );
}
