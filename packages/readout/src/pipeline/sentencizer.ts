import type { Span } from '../model/index.ts';

const CLOSERS = new Set(['”', '"', '’', "'", ')', ']', '»']);
const TERMINALS = new Set(['.', '!', '?', '…']);
/** Words after which a full stop does not end a sentence when a capital or a figure follows. */
const ABBREVIATIONS = new Set(
  `mr mrs ms dr prof gen lt col maj capt cmdr adm sgt sen rep gov pres amb st no vs v art jan feb mar apr jun jul aug sep
  sept oct nov dec inc ltd co corp dept u.s u.k u.n e.u a.m p.m i.e e.g fig op approx hon rev messrs`.split(/\s+/),
);
/** As those, but a sentence may end with them: *in the U.S. The talks…* The next word decides. */
const FINAL_ABBREVIATIONS = new Set(['u.s', 'u.k', 'u.n', 'e.u', 'a.m', 'p.m', 'inc', 'ltd', 'co', 'corp', 'no']);
const SENTENCE_OPENERS = new Set(
  'the a an this that these those it he she they we i but and in on at after before while when if as his her their its there however meanwhile'.split(
    ' ',
  ),
);
/** How far back a word before a full stop is looked for, in code units. */
const WORD_REACH = 12;

function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < WORD_REACH && /[\p{L}.]/u.test(text[start - 1] as string)) start--;
  return text.slice(start, end).toLowerCase();
}

function wordAfter(text: string, from: number): string {
  return /^["“‘'(«[]*([\p{L}\p{N}]+)/u.exec(text.slice(from, from + 40))?.[1] ?? '';
}

/** Whether the stop at `stop` (after it and its closing marks `next` follows) ends a sentence. */
function endsSentence(text: string, stop: number, next: number): boolean {
  const following = wordAfter(text, next);
  if (text[stop] !== '.') return !/^\p{Ll}/u.test(following);
  if (/^\p{Ll}/u.test(following)) return false;
  const word = wordBefore(text, stop);
  if (FINAL_ABBREVIATIONS.has(word)) return SENTENCE_OPENERS.has(following.toLowerCase());
  if (ABBREVIATIONS.has(word)) return false;
  return !/^\p{L}$/u.test(word);
}

/** The sentences of a text without the white space around them. A line break always ends one. Safe for any text, in linear time. */
export function sentencize(text: string): Span[] {
  const sentences: Span[] = [];
  let start = -1;
  let last = -1;
  const close = () => {
    if (start >= 0) sentences.push({ start, end: last + 1 });
    start = -1;
  };
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string;
    if (character === '\n' || character === '\r') {
      close();
      continue;
    }
    if (/\s/.test(character)) continue;
    if (start < 0) start = i;
    last = i;
    if (!TERMINALS.has(character)) continue;
    let next = i + 1;
    while (next < text.length && (CLOSERS.has(text[next] as string) || TERMINALS.has(text[next] as string))) next++;
    if (next < text.length && !/\s/.test(text[next] as string)) continue;
    last = next - 1;
    const stop = i;
    i = next - 1;
    let after = next;
    while (after < text.length && after - next < 40 && /[^\S\n\r]/.test(text[after] as string)) after++;
    if (endsSentence(text, stop, after)) close();
  }
  close();
  return sentences;
}
