import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import page from '../app/page.module.css';
import style from './desk.module.css';

const PARTS: readonly { readonly to: NonNullable<LinkProps['to']>; readonly label: string }[] = [
  { to: '/stories', label: 'Stories' },
  { to: '/compare', label: 'Compare' },
  { to: '/agreements', label: 'Agreements' },
  { to: '/positions', label: 'Positions' },
  { to: '/disputes', label: 'Disputes' },
  { to: '/phrases', label: 'Phrases' },
  { to: '/watches', label: 'Watches' },
];

/** A page about what many documents tell together, with the way to the others of its kind. */
export function Desk({ children }: { readonly children: ReactNode }) {
  return (
    <div className={page.page}>
      <nav aria-label="Many documents, one story" className={style.parts}>
        {PARTS.map(({ to, label }) => (
          <Link activeProps={{ className: style.here }} className={style.part} key={to} to={to}>
            {label}
          </Link>
        ))}
      </nav>
      <div className={style.desk}>{children}</div>
    </div>
  );
}
