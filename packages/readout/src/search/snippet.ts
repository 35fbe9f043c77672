import type { TextTerm } from '../store/search.ts';
import { type Word, wordsOf } from '../store/words.ts';

/** A piece of a text, and what in it was looked for. Offsets in UTF-16. */
export interface Snippet {
  readonly text: string;
  /** Where it stands in the document. */
  readonly start: number;
  readonly end: number;
  /** In the snippet’s own offsets. */
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
}

/** Characters of a snippet, about three lines. */
const LENGTH = 240;
/** So many matches are enough to choose from. */
const MATCHES = 100;

/** The stretch of a text that has most of the terms. @param within look there only */
export function snippetOf(text: string, terms: readonly TextTerm[], within = { start: 0, end: text.length }): Snippet {
  const matches = matchesIn(text.slice(within.start, within.end), terms).map(({ term, start, end }) => ({
    term,
    start: start + within.start,
    end: end + within.start,
  }));
  const [start, end] = window(text, bestStart(matches) ?? within.start, within);
  const highlights = matches
    .filter((match) => match.start >= start && match.end <= end)
    .map((match) => ({ start: match.start - start, end: match.end - start }));
  return { text: text.slice(start, end), start, end, highlights };
}

interface Match {
  readonly term: number;
  readonly start: number;
  readonly end: number;
}

function matchesIn(text: string, terms: readonly TextTerm[]): Match[] {
  if (terms.length === 0) return [];
  const longest = Math.max(...terms.map(({ words }) => words.length));
  const recent: Word[] = [];
  const matches: Match[] = [];
  for (const word of wordsOf(text)) {
    recent.push(word);
    if (recent.length > longest) recent.shift();
    for (const [term, { words, prefix }] of terms.entries()) {
      const first = recent.at(-words.length);
      if (first && endsWith(recent, words, prefix)) matches.push({ term, start: first.start, end: word.end });
    }
    if (matches.length >= MATCHES) break;
  }
  return matches;
}

function endsWith(recent: readonly Word[], words: readonly string[], prefix: boolean): boolean {
  const offset = recent.length - words.length;
  return words.every((word, i) => {
    const term = recent[offset + i]?.term ?? '';
    return prefix && i === words.length - 1 ? term.startsWith(word) : term === word;
  });
}

/** Where a window begins that has the most different terms, the most matches among these. */
function bestStart(matches: readonly Match[]): number | null {
  let [best, most] = [null as number | null, 0];
  for (const [i, { start }] of matches.entries()) {
    const inside = matches.slice(i).filter((match) => match.end <= start + LENGTH);
    const worth = new Set(inside.map(({ term }) => term)).size * MATCHES + inside.length;
    if (worth > most) [best, most] = [start, worth];
  }
  return best;
}

/** A window around a place, from the start of a word to the end of one, with a little before the place. */
function window(text: string, place: number, within: { start: number; end: number }): [number, number] {
  const wanted = Math.max(within.start, Math.min(place - 60, within.end - LENGTH));
  const start = wanted === within.start ? wanted : wordStart(text, wanted, place);
  const last = Math.min(within.end, start + LENGTH);
  const end = last === within.end ? last : Math.max(text.lastIndexOf(' ', last), start + LENGTH / 2);
  return [start, isLowSurrogate(text, end) ? end + 1 : end];
}

function wordStart(text: string, wanted: number, place: number): number {
  const space = text.indexOf(' ', wanted);
  const start = space < 0 || space >= place ? wanted : space + 1;
  return isLowSurrogate(text, start) ? start + 1 : start;
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
