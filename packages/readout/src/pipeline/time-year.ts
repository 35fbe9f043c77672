import { GLUED, type TimeTokens } from './time-tokens.ts';
import { words } from './time-words.ts';

const BEFORE = words(
  'in of since by until till from to before after during through throughout between and or the a an its their his her our that this early mid late circa around another as year signed',
);
/** After these a number of four figures is a name or a count. */
const NUMBERED = words(
  'resolution resolutions no nos number numbers article articles paragraph section room flight page case unscr convention at some nearly than only under almost least approximately roughly all directive regulation order hill highway route boeing',
);
/** What a number of four figures counts. */
const COUNTED = words(
  'people troops soldiers men women children tons tonnes km kilometers kilometres miles meters metres feet dollars euros percent per pounds gmt utc hours hrs local prisoners civilians fighters refugees families homes houses square migrants hectares acres cases deaths students workers personnel protesters barrels rounds megawatts mw times points days years weeks months minutes police officers members staff tests others rockets missiles drones strong million billion thousand hundred dozen',
);

/** Whether the figures at `i` are a year, not a count, a time of day or the number of a resolution. */
export function isYear(t: TimeTokens, i: number, year: number): boolean {
  const [before, after] = [t.word(i - 1), t.next(i + 1)];
  if (year < 1500 || isPartOfNumber(t, i) || NUMBERED.has(before) || COUNTED.has(after)) return false;
  if (/^[#$€£¥§%]$/.test(before) || (before === '.' && NUMBERED.has(t.word(i - 2)))) return false;
  if (/^resolutions?$/.test(after) && year < 1946) return false;
  if (t.isHyphen(i + 1) && /^\p{L}/u.test(t.raw(i + 2))) return false;
  const isIntroduced = BEFORE.has(before) || t.isPossessive(i - 1) || before === '(' || /^(?:19|20)\d\d$/.test(before);
  if (year % 100 === 0 && (!isIntroduced || isPluralNoun(t, i + 1))) return false;
  return isIntroduced || (year >= 1800 && year < 2100 && !isPluralNoun(t, i + 1) && t.word(i + 1) !== ':');
}

/** `SC/15741`, `1.2015`, `2015:30`, `B2015`, `-2015`. */
function isPartOfNumber(t: TimeTokens, i: number): boolean {
  if (t.gap(i) === GLUED && !/^[(“"‘'–—-]$/.test(t.raw(i - 1))) return true;
  if (t.gap(i) === GLUED && /^[-–]$/.test(t.raw(i - 1)) && t.gap(i - 1) === GLUED && /\p{L}|\d/u.test(t.raw(i - 2)))
    return !/^(?:early|mid|late)$/.test(t.word(i - 2));
  return t.gap(i + 1) === GLUED && /^[:%°]$/.test(t.raw(i + 1)) && t.gap(i + 2) === GLUED;
}

function isPluralNoun(t: TimeTokens, i: number): boolean {
  const word = t.next(i);
  return word.length > 3 && !t.isCapitalized(i) && /^\p{L}+[^s]s$/u.test(word);
}
