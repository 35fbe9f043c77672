const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** *3 May 2026*, *3–5 May 2026* or, for all of a year, *2026*; null where no day is known. */
export function daysInWords(from: string | null, to: string | null): string | null {
  const [first, last] = [from ?? to, to ?? from];
  if (first === null || last === null) return null;
  const year = first.slice(0, 4);
  if (first === `${year}-01-01` && last === `${year}-12-31`) return year;
  return format.formatRange(new Date(first), new Date(last)).replaceAll('\u2009', '');
}
