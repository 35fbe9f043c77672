/** A stretch of days: the first one, and the first one after it. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** A day (`2025-07-04`), a month (`2025-07`) or a year (`2025`) as days; null for anything else. */
export function daysOf(value: string): Days | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value.trim());
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), match[2] && Number(match[2]), match[3] && Number(match[3])];
  const first = new Date(Date.UTC(year, (month || 1) - 1, day || 1));
  first.setUTCFullYear(year);
  // A day that the calendar does not have (31 June) would come out as another one.
  if ((month !== undefined && first.getUTCMonth() + 1 !== month) || (day !== undefined && first.getUTCDate() !== day))
    return null;
  const after = new Date(first);
  if (day) after.setUTCDate(after.getUTCDate() + 1);
  else if (month) after.setUTCMonth(after.getUTCMonth() + 1);
  else after.setUTCFullYear(year + 1);
  return { from: isoDay(first), to: isoDay(after) };
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
