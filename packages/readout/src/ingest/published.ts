/** Longer than this no date is, in characters. */
const MAX_LENGTH = 200;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * A publication date as the calendar day on which the outlet dated it, `YYYY-MM-DD`; undefined when the string names no day.
 * Reads ISO dates and timestamps (the day as written, whatever the offset), 2025/07/04, 04.07.2025, and English dates (“July 4,
 * 2025”, “4 July 2025”).
 */
export function parsePublished(value: string): string | undefined {
  if (value.length > MAX_LENGTH) return undefined;
  const text = value.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T\s])/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?:$|T)/.exec(text);
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = /^(\d{4})\/(\d{2})\/(\d{2})\b/.exec(text);
  if (slashed) return calendarDay(Number(slashed[1]), Number(slashed[2]), Number(slashed[3]));
  const dotted = /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/.exec(text);
  if (dotted) return calendarDay(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const american = /\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/.exec(text);
  if (american) return calendarDay(Number(american[3]), monthNumber(american[1] as string), Number(american[2]));
  const british = /\b(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})\b/.exec(text);
  if (british) return calendarDay(Number(british[3]), monthNumber(british[2] as string), Number(british[1]));
  return undefined;
}

/** 1 to 12; 0 when the word is no month. */
function monthNumber(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

function calendarDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1500 ? date.toISOString().slice(0, 10) : undefined;
}
