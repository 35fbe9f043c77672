/** More periods than these are not drawn one by one. */
const MOST = 1000;

/** Every period from the first to the last, those without anything too: `2026-04`, `2026-05`… @param named all of one length */
export function periodsBetween(named: readonly string[]): string[] {
  const sorted = [...new Set(named)].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const periods = [first];
  for (let period = first; period < last && periods.length < MOST; ) {
    period = after(period);
    periods.push(period);
  }
  return periods.at(-1) === last ? periods : sorted;
}

/** What a period is called: `May 2026`, `4 May 2026`, `2026`. */
export function periodName(period: string): string {
  const [year = 0, month, day] = period.split('-').map(Number);
  if (month === undefined) return period;
  const date = new Date(Date.UTC(year, month - 1, day ?? 1));
  return date.toLocaleDateString('en-GB', {
    year: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(day !== undefined && { day: 'numeric' }),
  });
}

function after(period: string): string {
  const [year = 0, month, day] = period.split('-').map(Number);
  if (month === undefined) return String(year + 1).padStart(4, '0');
  const date = day === undefined ? new Date(Date.UTC(year, month, 1)) : new Date(Date.UTC(year, month - 1, day + 1));
  return date.toISOString().slice(0, period.length);
}
