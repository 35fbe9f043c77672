/** Lengths of time: `90 minutes`, `nearly an hour`, `two and a half years`, `a 60-day truce`, `half a century`. */
import type { Parsed } from './time-meaning.ts';
import { type Numeral, readNumber } from './time-numerals.ts';
import { SPACED, type TimeTokens } from './time-tokens.ts';
import { ABOUT, PLURAL_UNITS, UNITS, type Unit, words } from './time-words.ts';

/** A length as the text counts it: so many of a unit. */
interface Amount {
  readonly first: number;
  readonly end: number;
  readonly count: number;
  readonly unit: Unit;
  readonly approximate: boolean;
}

const ISO: Readonly<Partial<Record<Unit, readonly [string, number]>>> = {
  second: ['T-S', 1],
  minute: ['T-M', 1],
  hour: ['T-H', 1],
  day: ['-D', 1],
  week: ['-W', 1],
  month: ['-M', 1],
  year: ['-Y', 1],
  decade: ['-Y', 10],
  century: ['-Y', 100],
};
const SMALLER: Readonly<Partial<Record<Unit, readonly [Unit, number]>>> = {
  minute: ['second', 60],
  hour: ['minute', 60],
  day: ['hour', 24],
  week: ['day', 7],
  year: ['month', 12],
};

const FILLERS = words(
  'more full consecutive straight additional whole further long extra uninterrupted entire intense successive',
);
/** `a year` is a length after these; after a number or a noun it is a rate (`$4 billion a year`). */
const BEFORE_ARTICLE = words(
  'within for in after than least most almost nearly about around over lasted lasting lasts last of another only just under to barely roughly took takes take exactly up spent half through and or given gave',
);
const AFTER_ARTICLE = words('ago later earlier ahead long');
const LIMITS = words('than least most to');
const LIMIT_HEADS = words('less fewer no longer more at up');
const AGE = words('old olds age');
/** `seven days a week` is a rate. */
const RATE = words('hour day week month year night');
const RECURRING = words('every each per');
/** What makes `four minutes past seven` a time of day. */
const CLOCK = words('past to');

/** Reads a length at token `i`, a modifier that belongs to its span included. */
export function readDuration(t: TimeTokens, i: number): Parsed | null {
  const amount = readAmount(t, i);
  if (!amount) return null;
  const duration = isoDuration(amount.count, amount.unit);
  if (duration === null) return null;
  return {
    first: amount.first,
    end: amount.end,
    meaning: { type: 'duration', duration, approximate: amount.approximate },
  };
}

export function readAmount(t: TimeTokens, i: number): Amount | null {
  const bare = readFractionOfUnit(t, i) ?? readArticle(t, i) ?? readCounted(t, i) ?? readLong(t, i);
  if (!bare || isAge(t, bare.end) || isClock(t, bare) || isRate(t, bare)) return null;
  return withModifier(t, withSmallerUnit(t, bare));
}

type Bare = Omit<Amount, 'approximate' | 'first'> & { readonly first: number; readonly approximate?: boolean };

/** `half an hour`, `half-hour`, `half a century`, `a quarter of a century`, `three quarters of an hour`. */
function readFractionOfUnit(t: TimeTokens, i: number): Bare | null {
  const isArticle = t.word(i) === 'a' || t.word(i) === 'an';
  const at = isArticle || t.word(i) === 'three' ? i + 1 : i;
  const word = at === i ? t.word(at) : t.next(at);
  if (word === 'half' && at === i) return readHalf(t, i);
  if ((word !== 'quarter' || !isArticle) && (word !== 'quarters' || isArticle || at === i)) return null;
  const share = word === 'quarter' ? 0.25 : 0.75;
  const end = t.next(at + 1) === 'of' && /^an?$/.test(t.next(at + 2)) ? at + 3 : t.isHyphen(at + 1) ? at + 2 : 0;
  const unit = end > 0 ? singular(t, end) : null;
  if (unit === 'century') return { first: i, end: end + 1, count: share * 100, unit: 'year' };
  return unit === 'hour' ? { first: i, end: end + 1, count: share, unit } : null;
}

function readHalf(t: TimeTokens, i: number): Bare | null {
  if (t.word(i - 1) === 'a' && t.word(i - 2) === 'and') return null;
  const at = t.isHyphen(i + 1) || /^an?$/.test(t.next(i + 1)) ? i + 2 : i + 1;
  const unit = at === i + 1 && t.word(at) !== 'hour' && t.word(at) !== 'century' ? null : singular(t, at);
  if (unit === null) return null;
  const years = unit === 'century' ? 50 : unit === 'decade' ? 5 : null;
  if (years !== null) return { first: i, end: at + 1, count: years, unit: 'year', approximate: true };
  return { first: i, end: at + 1, count: 0.5, unit };
}

/** `an hour`, `an hour and a half`, `a couple of days`, `a full year`. */
function readArticle(t: TimeTokens, i: number): Bare | null {
  if (t.word(i) !== 'a' && t.word(i) !== 'an') return null;
  if (t.next(i + 1) === 'couple' && t.next(i + 2) === 'of') {
    const unit = plural(t, i + 3);
    return unit ? { first: i, end: i + 4, count: 2, unit, approximate: true } : null;
  }
  const at = FILLERS.has(t.next(i + 1)) ? i + 2 : i + 1;
  const unit = singular(t, at);
  if (unit === null || unit === 'second' || t.isHyphen(at + 1) || (unit === 'day' && t.isPossessive(at))) return null;
  const end = at + 1;
  if (t.next(end) === 'and' && t.next(end + 1) === 'a' && t.next(end + 2) === 'half')
    return { first: i, end: end + 3, count: 1.5 * fold(t, at), unit };
  const isSentenceStart = t.isCapitalized(i);
  const isLength =
    isSentenceStart || unit === 'decade' || BEFORE_ARTICLE.has(t.word(i - 1)) || AFTER_ARTICLE.has(t.next(end));
  if (!isLength || (t.word(i - 1) === 'of' && !/^(?:dispute|course|period|end|space|best|part)$/.test(t.word(i - 2))))
    return null;
  return { first: i, end, count: fold(t, at), unit };
}

/** `90 minutes`, `60-day`, `two and a half hours`, `three to four weeks`, `two more months`, `hundred days`. */
function readCounted(t: TimeTokens, i: number): Bare | null {
  if (t.gap(i) === 0 && /[\d.,:/$€£#-]/.test(t.raw(i - 1)) && /\d/.test(t.raw(i - 2) + t.raw(i - 1))) return null;
  const low = readNumber(t, i);
  if (!low) return null;
  const high = readUpperEnd(t, low.end);
  let { value, end } = high ?? low;
  if (hasHalf(t, end)) {
    value += 0.5;
    end += 3;
  } else if (
    t.isHyphen(end) &&
    t.isHyphen(end + 2) &&
    t.isHyphen(end + 4) &&
    t.word(end + 1) === 'and' &&
    t.word(end + 5) === 'half'
  ) {
    value += 0.5;
    end += 6;
  }
  const isJoined = t.isHyphen(end);
  if (isJoined) end += 1;
  else end = afterAdjectives(t, end);
  if (!isJoined && t.gap(end) !== SPACED) return null;
  const unit = isJoined || value === 1 ? singular(t, end) : plural(t, end);
  if (unit === null || (value === 1 && !isJoined && isIdiom(t, i))) return null;
  return { first: i, end: end + 1, count: value * fold(t, end), unit, ...(high && { approximate: true }) };
}

/** Skips `more`, `full` and such, or one other adjective: `ten tense minutes`. */
function afterAdjectives(t: TimeTokens, i: number): number {
  let end = i;
  while (FILLERS.has(t.next(end))) end += 1;
  const isAdjective =
    /^\p{Ll}{3,}$/u.test(t.next(end)) &&
    t.gap(end) === SPACED &&
    !/^(?:the|and|per|out|for|times|day|hour)$/.test(t.word(end));
  return end === i && isAdjective && PLURAL_UNITS.has(t.next(end + 1)) ? end + 1 : end;
}

/** `month-long`, `yearlong`. */
function readLong(t: TimeTokens, i: number): Bare | null {
  const joined = /^(hour|day|week|month|year|decade|century)long$/.exec(t.word(i));
  if (joined) return { first: i, end: i + 1, count: 1, unit: joined[1] as Unit };
  if (t.word(i + 2) !== 'long' || !t.isHyphen(i + 1) || t.isHyphen(i - 1)) return null;
  const unit = singular(t, i);
  return unit === null ? null : { first: i, end: i + 3, count: 1, unit };
}

/** `to four`, `or four`, `-4` after a first number. */
function readUpperEnd(t: TimeTokens, i: number): Numeral | null {
  if (!t.isHyphen(i) && t.next(i) !== 'to' && t.next(i) !== 'or') return null;
  return readNumber(t, i + 1);
}

function hasHalf(t: TimeTokens, i: number): boolean {
  return t.next(i) === 'and' && t.next(i + 1) === 'a' && t.next(i + 2) === 'half';
}

/** `one day` is a length only where something measures with it. */
function isIdiom(t: TimeTokens, i: number): boolean {
  return (
    t.word(i) === 'one' &&
    t.word(i + 1) === 'day' &&
    !BEFORE_ARTICLE.has(t.word(i - 1)) &&
    !AFTER_ARTICLE.has(t.next(i + 2))
  );
}

function isAge(t: TimeTokens, end: number): boolean {
  return t.isHyphen(end)
    ? AGE.has(t.word(end + 1))
    : AGE.has(t.next(end)) || (t.next(end) === 'of' && t.next(end + 1) === 'age');
}

function isRate(t: TimeTokens, { first, end }: Bare): boolean {
  return RECURRING.has(t.word(first - 1)) || (/^an?$/.test(t.next(end)) && RATE.has(t.next(end + 1)));
}

/** `3 minutes 32 seconds`, `two hours and 30 minutes`: told in the smaller unit. */
function withSmallerUnit(t: TimeTokens, bare: Bare): Bare {
  const smaller = SMALLER[bare.unit];
  const at = t.next(bare.end) === 'and' ? bare.end + 1 : bare.end;
  if (!smaller || bare.unit === 'week' || bare.unit === 'day' || t.gap(at) !== SPACED) return bare;
  const rest = readCounted(t, at);
  if (rest?.unit !== smaller[0]) return bare;
  return { ...bare, end: rest.end, count: bare.count + rest.count / smaller[1] };
}

function isClock(t: TimeTokens, { end, unit }: Bare): boolean {
  return unit === 'minute' && CLOCK.has(t.next(end)) && readNumber(t, end + 1) !== null;
}

function withModifier(t: TimeTokens, bare: Bare): Amount {
  const { first } = bare;
  const amount = { ...bare, approximate: bare.approximate ?? false };
  if (t.gap(first) !== SPACED) return amount;
  const [before, head] = [t.word(first - 1), t.word(first - 2)];
  if (before === 'than' && head === 'more') return { ...amount, first: first - 2, approximate: true };
  if (LIMITS.has(before) && LIMIT_HEADS.has(head))
    return { ...amount, approximate: head === 'less' || before === 'least' };
  if (before === 'to' && head === 'close') return { ...amount, first: first - 2, approximate: true };
  if (before === 'under' && head === 'just') return { ...amount, first: first - 2, approximate: true };
  if (!ABOUT.has(before) || (before === 'over' && head !== 'just' && !/^(?:for|after|in|lasted|of|,)$/.test(head)))
    return amount;
  return { ...amount, first: head === 'just' ? first - 2 : first - 1, approximate: true };
}

function singular(t: TimeTokens, i: number): Unit | null {
  const word = t.next(i);
  const unit = PLURAL_UNITS.has(word) ? undefined : word === 'second' ? 'second' : UNITS.get(word);
  return unit === undefined || unit === 'weekend' || unit === 'quarter' ? null : unit;
}

function plural(t: TimeTokens, i: number): Unit | null {
  const unit = PLURAL_UNITS.has(t.next(i)) ? UNITS.get(t.word(i)) : undefined;
  return unit === undefined || unit === 'quarter' ? null : unit;
}

/** A fortnight is two weeks. */
function fold(t: TimeTokens, i: number): number {
  return t.word(i).startsWith('fortnight') ? 2 : 1;
}

/** ISO 8601; a fraction is told in the next smaller unit (`PT2H30M`). Null where it has none to be told in. */
function isoDuration(count: number, unit: Unit): string | null {
  const form = ISO[unit];
  if (!form || count <= 0) return null;
  const [pattern, times] = form;
  const total = count * times;
  const whole = Math.floor(total);
  const smaller = SMALLER[unit === 'decade' || unit === 'century' ? 'year' : unit];
  const rest = smaller ? Math.round((total - whole) * smaller[1]) : 0;
  if (whole !== total && !smaller) return null;
  const one = (n: number, form: string) => form.replace('-', String(n));
  if (rest === 0) return `P${one(whole, pattern)}`;
  if (!smaller) return null;
  if (unit === 'week') return `P${whole * 7 + rest}D`;
  const small = ISO[smaller[0]]?.[0] ?? '';
  const head = whole > 0 ? one(whole, pattern) : '';
  return `P${head}${one(rest, head.startsWith('T') ? small.slice(1) : small)}`;
}
