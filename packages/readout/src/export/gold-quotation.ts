import { type Span, sliceSpan } from '../model/span.ts';

/** Marks of the part that is meant, which a text may not have itself. */
const MARKS = /[⟦⟧]/;

/**
 * A span as gold documents quote it: its words; where they occur more than once, with so many words around them that they occur
 * once, and marks about the part that is meant: `goals,” ⟦he⟧ added`. The span itself where marks would not tell.
 */
export function goldQuotation(text: string, span: Span): string | Span {
  const words = sliceSpan(text, span);
  if (MARKS.test(text)) return { start: span.start, end: span.end };
  let { start, end } = span;
  while (occursAgain(text, text.slice(start, end))) {
    if (start === 0 && end === text.length) return { start: span.start, end: span.end };
    end = wordEnd(text, end);
    if (occursAgain(text, text.slice(start, end))) start = wordStart(text, start);
  }
  if (start === span.start && end === span.end) return words;
  return `${text.slice(start, span.start)}⟦${words}⟧${text.slice(span.end, end)}`;
}

function occursAgain(text: string, quotation: string): boolean {
  return text.indexOf(quotation, text.indexOf(quotation) + 1) >= 0;
}

/** The end of the next word; the text’s where there is none. */
function wordEnd(text: string, from: number): number {
  const word = /[\s\S]\S*/uy;
  word.lastIndex = from;
  return word.exec(text) ? word.lastIndex : text.length;
}

/** The start of the word before; the text’s where there is none. */
function wordStart(text: string, to: number): number {
  if (to === 0) return 0;
  let at = to - 1;
  while (at > 0 && /\S/.test(text.charAt(at - 1))) at--;
  return at;
}
