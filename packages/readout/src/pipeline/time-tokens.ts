/** Words, numbers and marks of one stretch of text, as the grammar of time expressions reads them. */
const TOKEN = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:st|nd|rd|th|s)?(?!\p{L})|\d+|\S/gu;

/** What stands between a token and the one before it. */
export const GLUED = 0;
export const SPACED = 1;
export const NEW_PARAGRAPH = 2;
type Gap = typeof GLUED | typeof SPACED | typeof NEW_PARAGRAPH;

const POSSESSIVE = /['’]s$/;

export class TimeTokens {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly #raw: string[] = [];
  readonly #words: string[] = [];
  readonly #gaps: Gap[] = [];

  /** Reads `text` from `from` to `to`; offsets are those of the whole text (UTF-16). */
  constructor(text: string, from = 0, to = text.length) {
    let last = from;
    for (const match of text.slice(from, to).matchAll(TOKEN)) {
      const start = from + match.index;
      const raw = match[0];
      this.starts.push(start);
      this.ends.push(start + raw.length);
      this.#raw.push(raw);
      this.#words.push(raw.toLowerCase().replace(POSSESSIVE, ''));
      this.#gaps.push(start === last ? GLUED : countLines(text, last, start) > 1 ? NEW_PARAGRAPH : SPACED);
      last = start + raw.length;
    }
  }

  get length(): number {
    return this.starts.length;
  }

  /** Lower case, without a possessive 's; '' outside the text. */
  word(index: number): string {
    return this.#words[index] ?? '';
  }

  raw(index: number): string {
    return this.#raw[index] ?? '';
  }

  gap(index: number): Gap {
    return this.#gaps[index] ?? NEW_PARAGRAPH;
  }

  /** The word at `index`, or '' when a new paragraph begins with it: an expression never runs over two. */
  next(index: number): string {
    return this.gap(index) === NEW_PARAGRAPH ? '' : this.word(index);
  }

  isCapitalized(index: number): boolean {
    const first = this.raw(index).charAt(0);
    return first !== first.toLowerCase();
  }

  isPossessive(index: number): boolean {
    return POSSESSIVE.test(this.raw(index));
  }

  /** A hyphen or dash that joins two tokens: `mid-March`, `60-day`. */
  isHyphen(index: number): boolean {
    return this.gap(index) === GLUED && /^[-‐‑–]$/.test(this.raw(index));
  }
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10) lines++;
  return lines;
}
