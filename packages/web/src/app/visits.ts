const SEEN = 'readout.seen';
const SINCE = 'readout.since';
/** Milliseconds away after which one comes back for another visit; a page that is loaded anew is none. */
const AWAY = 30 * 60_000;
/** Milliseconds that somebody’s first visit looks back. */
const FIRST = 24 * 3_600_000;

/** Notes that somebody is here; to be called once a page. */
export function noteVisit(now = Date.now()): void {
  const seen = Number(localStorage.getItem(SEEN) ?? 0);
  if (now - seen > AWAY) localStorage.setItem(SINCE, new Date(seen || now - FIRST).toISOString());
  const stay = () => localStorage.setItem(SEEN, String(Date.now()));
  stay();
  addEventListener('pagehide', stay);
}

/** The end of the visit before this one: an ISO instant. */
export function lastVisit(): string {
  return localStorage.getItem(SINCE) ?? new Date(Date.now() - FIRST).toISOString();
}
