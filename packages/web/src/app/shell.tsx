import { Outlet } from '@tanstack/react-router';
import { useTokenAsked } from '../api/token.ts';
import { ConnectionBanner } from './connection-banner.tsx';
import { Masthead } from './masthead.tsx';
import style from './shell.module.css';
import { TokenForm } from './token-form.tsx';

/** What stands around every view. */
export function Shell() {
  const isTokenAsked = useTokenAsked();
  return (
    <>
      <a className={style.skip} href="#main">
        Skip to the page
      </a>
      <Masthead />
      <ConnectionBanner />
      <main className={style.main} id="main" tabIndex={-1}>
        {isTokenAsked ? <TokenForm /> : <Outlet />}
      </main>
    </>
  );
}
