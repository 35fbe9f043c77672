import type { Part } from './time-calendar.ts';
import type { Season, Unit } from './time-words.ts';

/** What the words of an expression mean before it is known which days they stand for. */
export type Meaning =
  /** `May 9`, `9 May 2024`, `the 15th`; `inYear` -1 for `May 9 last year`. */
  | {
      readonly type: 'day';
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number;
      readonly inYear?: number;
    }
  /** `05/09/2024`, which day and month share: a date, but nobody can tell which. */
  | { readonly type: 'unclear' }
  /** `July`, `April 2023`, `last June`, `that August`, `August last year` (`inYear` -1). */
  | {
      readonly type: 'month';
      readonly year: number | null;
      readonly month: number;
      readonly which: Which | null;
      readonly inYear?: number;
    }
  /** `2015`, `the 1990s`, `the 19th century`. */
  | { readonly type: 'years'; readonly first: number; readonly last: number }
  /** `Friday`, `last Sunday`; `week` for `Tuesday of last week` (-1). */
  | { readonly type: 'weekday'; readonly weekday: number; readonly which: Which | null; readonly week: number | null }
  /** `today`, `this week`, `next year`: units counted from the one that the document was published in. */
  | { readonly type: 'calendar'; readonly unit: Unit; readonly offset: number }
  /** `the weekend` without more: the last one, or the next where the verb looks ahead. */
  | { readonly type: 'weekend' }
  /** `overnight`: the evening before and the day. */
  | { readonly type: 'overnight' }
  /** `twelve days ago`, `two weeks from now` (count below or above 0). */
  | { readonly type: 'ago'; readonly unit: Unit; readonly count: number; readonly month: boolean }
  /** `the past two days`, `the next three months`. */
  | { readonly type: 'rolling'; readonly unit: Unit; readonly count: number }
  /** `that same day`, `the following month`, `a week later`: counted from a date that the text gave before. */
  | { readonly type: 'anaphora'; readonly unit: Unit; readonly offset: number; readonly whole: boolean }
  /** `last summer`, `spring 2024`. */
  | { readonly type: 'season'; readonly season: Season; readonly year: number | null; readonly which: Which | null }
  /** `the first quarter of 2022`, `the second half of this year`; `of` is null where no year is named, or a month. */
  | { readonly type: 'fraction'; readonly months: 3 | 6; readonly index: number; readonly of: Meaning | null }
  /** `mid-March`, `the end of the year`; `open` where all before it is meant as well (`before the end of the year`). */
  | { readonly type: 'part'; readonly part: Part; readonly of: Meaning; readonly open: boolean }
  /** `August 16 to 22`, `Sunday until Monday night`. */
  | { readonly type: 'range'; readonly first: Meaning; readonly last: Meaning }
  | { readonly type: 'duration'; readonly duration: string; readonly approximate: boolean };

/** Which of the recurring ones: the last before, the one in this week or year, the next after; `that` one of the date told before. */
export type Which = 'last' | 'this' | 'coming' | 'next' | 'that';

/** An expression found: the tokens from `first` up to `end` (exclusive) and what they mean. */
export interface Parsed {
  readonly first: number;
  readonly end: number;
  readonly meaning: Meaning;
}
