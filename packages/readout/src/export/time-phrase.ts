const MONTHS = 'January February March April May June July August September October November December'.split(' ');

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A range of ISO dates, both ends included, as a newspaper writes it: `June 2025`, `1–10 June 2025`, `2024`. */
export function datePhrase(from: string | null, to: string | null): string {
  const first = dayOf(from);
  const last = dayOf(to);
  if (!first && !last) return 'unresolved';
  if (!first) return `until ${dayPhrase(last as Day)}`;
  if (!last) return `from ${dayPhrase(first)}`;
  if (from === to) return dayPhrase(first);
  const wholeMonths = first.day === 1 && last.day === daysIn(last);
  if (first.year === last.year) {
    if (wholeMonths && first.month === 1 && last.month === 12) return String(first.year);
    if (wholeMonths && first.month === last.month) return `${monthName(first)} ${first.year}`;
    if (wholeMonths) return `${monthName(first)}–${monthName(last)} ${first.year}`;
    if (first.month === last.month) return `${first.day}–${last.day} ${monthName(last)} ${last.year}`;
    return `${first.day} ${monthName(first)} – ${dayPhrase(last)}`;
  }
  if (wholeMonths && first.month === 1 && last.month === 12) return `${first.year}–${last.year}`;
  return `${dayPhrase(first)} – ${dayPhrase(last)}`;
}

/** One ISO date in words: `4 July 2025`. */
export function dayInWords(date: string): string {
  const day = dayOf(date);
  return day ? dayPhrase(day) : date;
}

const UNITS = { Y: 'year', M: 'month', W: 'week', D: 'day', H: 'hour', min: 'minute', S: 'second' } as const;

/** An ISO 8601 duration in words: `PT1H30M` is `1 hour 30 minutes`. */
export function durationPhrase(duration: string): string {
  const [days = '', hours = ''] = duration.replace(/^P/, '').split('T');
  const parts = [...partsOf(days), ...partsOf(hours.replace('M', 'min'))];
  return parts.length > 0 ? parts.join(' ') : duration;
}

function partsOf(part: string): string[] {
  return [...part.matchAll(/(\d+(?:[.,]\d+)?)(Y|W|D|H|S|min|M)/g)].map(([, amount, unit]) => {
    const name = UNITS[unit as keyof typeof UNITS];
    return `${amount} ${name}${amount === '1' ? '' : 's'}`;
  });
}

function dayOf(date: string | null): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '');
  return parts ? { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) } : null;
}

function dayPhrase(day: Day): string {
  return `${day.day} ${monthName(day)} ${day.year}`;
}

function monthName({ month }: Day): string {
  return MONTHS[month - 1] ?? '';
}

function daysIn({ year, month }: Day): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
