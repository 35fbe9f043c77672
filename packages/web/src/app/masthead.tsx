import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import style from './masthead.module.css';
import { VIEWS } from './navigation.ts';
import { SearchBox } from './search-box.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

/** The head of every page: where one is, where one can go, and the search box. */
export function Masthead() {
  const [isOpen, setOpen] = useState(false);
  return (
    <header className={style.masthead}>
      <Link className={style.brand} to="/">
        Readout
      </Link>
      <SearchBox />
      <button
        aria-controls="views"
        aria-expanded={isOpen}
        className={style.menu}
        onClick={() => setOpen(!isOpen)}
        type="button"
      >
        Menu
      </button>
      <nav aria-label="Views" className={style.views} data-open={isOpen} id="views">
        {VIEWS.map(({ to, label }) => (
          <Link
            activeProps={{ className: style.here }}
            className={style.view}
            key={to}
            onClick={() => setOpen(false)}
            to={to}
          >
            {label}
          </Link>
        ))}
        <ThemeSwitch />
      </nav>
    </header>
  );
}
