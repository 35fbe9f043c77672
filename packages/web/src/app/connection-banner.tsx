import { useConnected } from '../api/connection.ts';
import style from './connection-banner.module.css';

/** Tells while the server does not answer. */
export function ConnectionBanner() {
  const isConnected = useConnected();
  return (
    <div aria-live="polite" role="status">
      {!isConnected && (
        <p className={style.banner}>
          The server does not answer. What you changed is kept and will be saved as soon as it is back.
        </p>
      )}
    </div>
  );
}
