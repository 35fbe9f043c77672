const STEPS: readonly (readonly [seconds: number, unit: Intl.RelativeTimeFormatUnit])[] = [
  [31_536_000, 'year'],
  [2_592_000, 'month'],
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
];
const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** How long ago an ISO instant is: `3 minutes ago`, `just now`. */
export function ago(instant: string, now = Date.now()): string {
  const seconds = (Date.parse(instant) - now) / 1000;
  const step = STEPS.find(([length]) => Math.abs(seconds) >= length);
  return step ? format.format(Math.round(seconds / step[0]), step[1]) : 'just now';
}
