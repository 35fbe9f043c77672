import { Outlet } from '@tanstack/react-router';
import { ConnectionBanner } from './connection-banner.tsx';
import { Masthead } from './masthead.tsx';
import style from './shell.module.css';

/** What stands around every view. */
export function Shell() {
  return (
    <>
      <a className={style.skip} href="#main">
        Skip to the page
      </a>
      <Masthead />
      <ConnectionBanner />
      <main className={style.main} id="main" tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
}
