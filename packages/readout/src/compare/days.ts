const DAY = 86_400_000;

/** Days, both ends included, as ISO dates. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** Days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** Days between two ranges; 0 or less where they touch. */
export function apart(a: Days, b: Days): number {
  return Math.max(daysBetween(a.to, b.from), daysBetween(b.to, a.from));
}
