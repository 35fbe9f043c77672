/** Parts of longer times: `early June`, `the end of 2025`, `the third quarter of 2027`, `summer 2014`. */
import type { Part } from './time-calendar.ts';
import { readMonth, readYear, withThe } from './time-date-grammar.ts';
import type { Meaning, Parsed } from './time-meaning.ts';
import { fullYear } from './time-numerals.ts';
import { readRelative } from './time-relative-grammar.ts';
import { SPACED, type TimeTokens } from './time-tokens.ts';
import { ORDINALS, SEASONS, UNITS, words } from './time-words.ts';

const EDGES: ReadonlyMap<string, Part> = new Map([
  ['end', 'late'],
  ['close', 'late'],
  ['middle', 'mid'],
  ['beginning', 'early'],
  ['start', 'early'],
]);
const ADJECTIVES: ReadonlyMap<string, Part> = new Map([
  ['early', 'early'],
  ['mid', 'mid'],
  ['late', 'late'],
]);

/** `in the autumn`, not `all through the summer`. */
const SEASON_PREPOSITIONS = words('in since before by until during');

export function readPart(t: TimeTokens, i: number): Parsed | null {
  return readYearEnd(t, i) ?? readAdjective(t, i) ?? readEdge(t, i) ?? readFraction(t, i) ?? readSeason(t, i);
}

/** `mid-March`, `late 2023`, `early next year`, `late in May`, `the late 1990s`. */
function readAdjective(t: TimeTokens, i: number): Parsed | null {
  const part = ADJECTIVES.get(t.word(i));
  if (!part) return null;
  const at = t.isHyphen(i + 1) || t.next(i + 1) === 'in' ? i + 2 : i + 1;
  const of = readWhole(t, at);
  if (!of || (of.first !== at && t.word(at) !== 'the')) return null;
  const first = of.meaning.type === 'years' && of.meaning.last > of.meaning.first ? withThe(t, i) : i;
  return { first, end: of.end, meaning: { type: 'part', part, of: of.meaning, open: false } };
}

/** `the end of the year`, `the middle of 2014`, `the beginning of next month`. */
function readEdge(t: TimeTokens, i: number): Parsed | null {
  const part = t.word(i) === 'the' ? EDGES.get(t.next(i + 1)) : undefined;
  if (!part || t.next(i + 2) !== 'of') return null;
  const of = readCurrent(t, i + 3) ?? readWhole(t, i + 3);
  if (!of) return null;
  return {
    first: i,
    end: of.end,
    meaning: { type: 'part', part, of: of.meaning, open: part === 'late' && t.word(i - 1) === 'before' },
  };
}

/** `the year`, `the month`: the one that the document was published in. */
function readCurrent(t: TimeTokens, i: number): Parsed | null {
  const unit = t.word(i) === 'the' ? UNITS.get(t.next(i + 1)) : undefined;
  if (unit !== 'week' && unit !== 'month' && unit !== 'year' && unit !== 'decade' && unit !== 'quarter') return null;
  return t.word(i + 1).endsWith('s') ? null : { first: i, end: i + 2, meaning: { type: 'calendar', unit, offset: 0 } };
}

/** A month, a year or a longer time that has parts. */
function readWhole(t: TimeTokens, i: number): Parsed | null {
  if (t.gap(i) !== SPACED && !t.isHyphen(i - 1)) return null;
  const years = readYear(t, t.word(i) === 'the' ? i + 1 : i);
  const found = readSeason(t, i) ?? readMonth(t, i) ?? years ?? readRelative(t, i);
  return found && hasParts(found.meaning) ? found : null;
}

function hasParts(meaning: Meaning): boolean {
  if (meaning.type === 'calendar') return meaning.unit !== 'day' && meaning.unit !== 'weekend';
  if (meaning.type === 'anaphora') return meaning.unit === 'month' || meaning.unit === 'year';
  return meaning.type === 'month' || meaning.type === 'years' || meaning.type === 'season';
}

/** `first-quarter`, `the third quarter of 2027`, `the second half of this year`, `Q3 2024`. */
function readFraction(t: TimeTokens, i: number): Parsed | null {
  const short = /^q([1-4])$/.exec(`${t.word(i)}${t.gap(i + 1) === 0 ? t.raw(i + 1) : ''}`);
  if (short) {
    const at = i + (t.word(i) === 'q' ? 2 : 1);
    const year = readYearOf(t, at);
    return {
      first: i,
      end: year?.end ?? at,
      meaning: { type: 'fraction', months: 3, index: Number(short[1]) - 1, of: year?.meaning ?? null },
    };
  }
  const ordinal = ORDINALS.get(t.word(i)) ?? 5;
  const at = t.isHyphen(i + 1) ? i + 2 : i + 1;
  const months = t.next(at) === 'quarter' ? 3 : t.next(at) === 'half' ? 6 : null;
  if (months === null || ordinal > 12 / months) return null;
  const of = readYearOf(t, at + 1) ?? (months === 6 && t.next(at + 1) === 'of' ? readMonth(t, at + 2) : null);
  if (!of && (months === 6 || t.next(at + 1) === 'of')) return null;
  return {
    first: withThe(t, i),
    end: of?.end ?? at + 1,
    meaning: { type: 'fraction', months, index: ordinal - 1, of: of?.meaning ?? null },
  };
}

/** `year-end`, `the year’s end`. */
function readYearEnd(t: TimeTokens, i: number): Parsed | null {
  const at = t.isHyphen(i + 1) ? i + 2 : t.isPossessive(i) ? i + 1 : 0;
  if (t.word(i) !== 'year' || at === 0 || t.next(at) !== 'end') return null;
  const of: Meaning = { type: 'calendar', unit: 'year', offset: 0 };
  return {
    first: withThe(t, i),
    end: at + 1,
    meaning: { type: 'part', part: 'late', of, open: t.word(i - 1) === 'before' },
  };
}

/** `of 2022`, ` 2022`, `of this year`, `of the year`. */
function readYearOf(t: TimeTokens, i: number): Parsed | null {
  const at = t.next(i) === 'of' ? i + 1 : i;
  if (t.gap(at) !== SPACED) return null;
  const year = fullYear(t.raw(at));
  if (year !== null) return { first: at, end: at + 1, meaning: { type: 'years', first: year, last: year } };
  const relative = at > i ? (readCurrent(t, at) ?? readRelative(t, at)) : readRelative(t, at);
  return relative?.meaning.type === 'calendar' && relative.meaning.unit === 'year' ? relative : null;
}

/** `summer 2014`, `the spring of 2022`, `in the autumn`; a season without an article recurs (`released in summer`). */
function readSeason(t: TimeTokens, i: number): Parsed | null {
  const at = t.word(i) === 'the' ? i + 1 : i;
  const season = SEASONS.get(at === i ? t.word(at) : t.next(at));
  if (!season) return null;
  const yearAt = t.next(at + 1) === 'of' ? at + 2 : at + 1;
  const year = t.gap(yearAt) === SPACED ? fullYear(t.raw(yearAt)) : null;
  if (year === null && (at === i || !SEASON_PREPOSITIONS.has(t.word(i - 1)) || /^\p{Ll}/u.test(t.next(at + 1))))
    return null;
  const first = at === i ? withThe(t, i) : i;
  return { first, end: year === null ? at + 1 : yearAt + 1, meaning: { type: 'season', season, year, which: null } };
}
