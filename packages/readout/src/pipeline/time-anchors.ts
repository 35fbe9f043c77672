/** The dates that the text has told so far, which `the next day` and `that August` count from. */
import { dateOf, dayNumber, monthsFrom, type Period, shiftedUnit } from './time-calendar.ts';
import type { Meaning } from './time-meaning.ts';

export class Anchors {
  #day: number | null = null;
  #period: Period | null = null;
  /** A date of another year that the paragraph tells its story from. */
  #story: Period | null = null;
  readonly #published: number | null;

  constructor(published: number | null) {
    this.#published = published;
  }

  get day(): number | null {
    return this.#day;
  }

  get period(): Period | null {
    return this.#period;
  }

  /** Remembers a date that the text tells; one that it only looks ahead to is not counted from. */
  remember(meaning: Meaning, period: Period, isStory: boolean): void {
    if (period.from === period.to) this.#day = period.from;
    this.#period = period;
    const hasYear = (meaning.type === 'day' || meaning.type === 'month') && meaning.year !== null;
    const isStoryGoingOn =
      this.#story !== null && (meaning.type === 'day' || meaning.type === 'month') && meaning.year === null;
    if (hasYear && isStory && !this.#isThisYear(period)) this.#story = period;
    else this.#story = isStoryGoingOn ? period : null;
  }

  endParagraph(): void {
    this.#story = null;
  }

  /** The year of a bare month or day in a paragraph that tells of another year; null where it tells of this one. */
  narrativeYear(month: number, day: number | null): number | null {
    const story = this.#story;
    if (story === null) return null;
    const year = dateOf(story.from).year;
    const isBefore = day === null ? monthsFrom(year, month).to < story.from : dayNumber(year, month, day) < story.from;
    const told = isBefore ? year + 1 : year;
    return this.#published !== null && dayNumber(told, month, day ?? 1) > this.#published ? null : told;
  }

  /** The year of `that August`: the first one at or after the date told last. */
  yearFor(month: number): number | null {
    if (this.#period === null) return null;
    const { year } = dateOf(this.#period.from);
    return monthsFrom(year, month).to < this.#period.from ? year + 1 : year;
  }

  #isThisYear(period: Period): boolean {
    return this.#published !== null && dateOf(period.from).year === dateOf(this.#published).year;
  }
}

/** The period that lies so many units from the date told last, or from the publication where none was told. */
export function anchored(
  { unit, offset, whole }: Extract<Meaning, { type: 'anaphora' }>,
  anchors: Anchors,
  published: number | null,
): Period | null {
  const isDays = unit === 'day' || unit === 'week' || unit === 'weekend';
  const anchor = isDays ? (anchors.day ?? published) : (anchors.period?.from ?? published);
  if (anchor === null) return null;
  if (!whole && unit === 'week') return shiftedUnit(anchor, 'day', 7 * offset);
  return shiftedUnit(anchor, unit, offset);
}
