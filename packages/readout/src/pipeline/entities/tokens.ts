import type { Span } from '../../model/index.ts';
import { eachToken, tokenKey } from '../../vocabulary/name-tokens.ts';
import type { Words } from '../words.ts';

/** What all tokens of the same characters have in common. */
export interface TokenType {
  readonly text: string;
  readonly lower: string;
  /** As the gazetteer compares names. */
  readonly key: string;
  readonly isWord: boolean;
  /** Begins with a capital letter. */
  readonly isCapital: boolean;
  /** All capitals, two letters or more. */
  readonly isUpper: boolean;
  readonly isPossessive: boolean;
}

/** Longer tokens are in no list; their characters are not kept twice. */
const LONGEST_TOKEN = 60;

/** A document's tokens as names are built from them (see `eachToken`), by index. Offsets are UTF-16 code units. */
export class Tokens {
  readonly text: string;
  readonly count: number;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #types: readonly TokenType[];
  readonly #typeOf: Int32Array;
  readonly #words: Words;

  constructor(text: string, words: Words) {
    this.text = text;
    this.#words = words;
    const starts: number[] = [];
    const ends: number[] = [];
    const typeOf: number[] = [];
    const types: TokenType[] = [];
    const known = new Map<string, number>();
    eachToken(text, (start, end) => {
      const token = text.slice(start, Math.min(end, start + LONGEST_TOKEN));
      let type = known.get(token);
      if (type === undefined) {
        type = types.length;
        known.set(token, type);
        types.push(describe(token));
      }
      starts.push(start);
      ends.push(end);
      typeOf.push(type);
    });
    this.count = starts.length;
    this.#starts = Int32Array.from(starts);
    this.#ends = Int32Array.from(ends);
    this.#typeOf = Int32Array.from(typeOf);
    this.#types = types;
  }

  start(token: number): number {
    return this.#starts[token] as number;
  }

  end(token: number): number {
    return this.#ends[token] as number;
  }

  /** From the first token to the last one. */
  span(first: number, last: number): Span {
    return { start: this.start(first), end: this.end(last) };
  }

  slice(first: number, last: number): string {
    return this.text.slice(this.start(first), this.end(last));
  }

  /** The type of a token; of a full stop where there is no such token. */
  type(token: number): TokenType {
    return this.#types[this.#typeOf[token] ?? -1] ?? NO_TOKEN;
  }

  lower(token: number): string {
    return this.type(token).lower;
  }

  /** Whether nothing but the line's end parts a token from the one before. */
  startsLine(token: number): boolean {
    if (token <= 0 || token >= this.count) return true;
    return this.text.slice(this.end(token - 1), this.start(token)).includes('\n');
  }

  /** Whether white space stands before a token. */
  isParted(token: number): boolean {
    return token > 0 && this.end(token - 1) < this.start(token);
  }

  /** The universal part of speech that the encoder gives a token. */
  upos(token: number): string {
    const word = this.#words.at(this.start(token));
    return word < this.#words.count && this.#words.start(word) < this.end(token) ? this.#words.upos(word) : 'X';
  }

  /** Whether the encoder sees a token as a subject. */
  isSubject(token: number): boolean {
    const word = this.#words.at(this.start(token));
    return (
      word < this.#words.count &&
      this.#words.start(word) < this.end(token) &&
      this.#words.deprel(word).startsWith('nsubj')
    );
  }

  /** The first token that ends after an offset; `count` after the last. */
  at(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.end(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** First and last token that lie inside a span, or null for none. */
  within(span: Span): { first: number; last: number } | null {
    const first = this.at(span.start);
    const last = this.at(span.end - 1);
    const end = last < this.count && this.start(last) < span.end ? last : last - 1;
    return first <= end ? { first, last: end } : null;
  }
}

function describe(text: string): TokenType {
  const isWord = /^[\p{L}\p{N}]/u.test(text);
  return {
    text,
    lower: text.toLowerCase().replaceAll('’', "'"),
    key: tokenKey(text),
    isWord,
    isCapital: /^\p{Lu}/u.test(text),
    isUpper: /^[\p{Lu}\p{N}.]{2,}$/u.test(text) && /\p{Lu}.?\p{Lu}/u.test(text),
    isPossessive: /^['’]s$/.test(text),
  };
}

const NO_TOKEN: TokenType = describe('.');
