/** The closed classes of English words that dates and durations are made of, in lower case. */

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

const table = <V>(rows: Record<string, V>): ReadonlyMap<string, V> => new Map(Object.entries(rows));
export const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const MONTHS = table({
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
});

/** Abbreviations count only beside a day or a year. */
export const SHORT_MONTHS = table({
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
});

/** 0 Monday … 6 Sunday. */
export const WEEKDAYS = table({ monday: 0, tuesday: 1, wednesday: 2, thursday: 3, friday: 4, saturday: 5, sunday: 6 });

/** Abbreviations count only before a date. */
export const SHORT_WEEKDAYS = table({
  mon: 0,
  tue: 1,
  tues: 1,
  wed: 2,
  thu: 3,
  thur: 3,
  thurs: 3,
  fri: 4,
  sat: 5,
  sun: 6,
});

export const UNITS = table<Unit>({
  seconds: 'second',
  minute: 'minute',
  minutes: 'minute',
  hour: 'hour',
  hours: 'hour',
  day: 'day',
  days: 'day',
  week: 'week',
  weeks: 'week',
  weekend: 'weekend',
  month: 'month',
  months: 'month',
  quarter: 'quarter',
  year: 'year',
  years: 'year',
  decade: 'decade',
  decades: 'decade',
  century: 'century',
  centuries: 'century',
  fortnight: 'week',
  fortnights: 'week',
});

export const PLURAL_UNITS = words('seconds minutes hours days weeks months years decades centuries fortnights');

export const SEASONS = table<Season>({
  spring: 'spring',
  summer: 'summer',
  autumn: 'autumn',
  fall: 'autumn',
  winter: 'winter',
});

/** First month; each season lasts three. Winter begins in December of the year before the one that names it. */
export const SEASON_MONTH: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

export const DAY_PARTS = words('morning afternoon evening night noon');

export const NUMBERS = table({
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
});

export const ORDINALS = table({
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
});

/** Holidays on a fixed day of the year, longest name first. */
export const HOLIDAYS: readonly { readonly name: readonly string[]; readonly month: number; readonly day: number }[] = [
  { name: ['new', 'year', 'eve'], month: 12, day: 31 },
  { name: ['new', 'year', 'day'], month: 1, day: 1 },
  { name: ['new', 'year'], month: 1, day: 1 },
  { name: ['christmas', 'eve'], month: 12, day: 24 },
  { name: ['christmas', 'day'], month: 12, day: 25 },
  { name: ['christmas'], month: 12, day: 25 },
];

/** Words that make a length approximate and stand inside its span. */
export const ABOUT = words('about almost around approximately nearly roughly barely some over');
