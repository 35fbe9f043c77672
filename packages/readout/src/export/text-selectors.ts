import type { Span } from '../model/span.ts';
import { sliceSpan } from '../model/span.ts';
import { CodePointSpans } from './code-point-spans.ts';

/** Characters of the text before and after a quotation by which it is found again, in code points. */
const AROUND = 32;

export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Selects stretches of one text in the two ways of the Web Annotation Data Model (4.2.4, 4.2.5), which agree. */
export class TextSelectors {
  readonly #text: string;
  readonly #points: CodePointSpans;

  constructor(text: string) {
    this.#text = text;
    this.#points = new CodePointSpans(text);
  }

  of(span: Span): readonly [TextPositionSelector, TextQuoteSelector] {
    const prefix = this.#text.slice(this.#stepped(span.start, -AROUND), span.start);
    const suffix = this.#text.slice(span.end, this.#stepped(span.end, AROUND));
    return [
      { type: 'TextPositionSelector', ...this.#points.of(span) },
      {
        type: 'TextQuoteSelector',
        exact: sliceSpan(this.#text, span),
        ...(prefix && { prefix }),
        ...(suffix && { suffix }),
      },
    ];
  }

  /** The offset so many code points on; at most at the text’s end. */
  #stepped(offset: number, points: number): number {
    let at = offset;
    for (let left = Math.abs(points); left > 0; left--) {
      if (points < 0) {
        if (at <= 0) return 0;
        at -= at >= 2 && (this.#text.codePointAt(at - 2) ?? 0) > 0xffff ? 2 : 1;
      } else {
        if (at >= this.#text.length) return this.#text.length;
        at += (this.#text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      }
    }
    return at;
  }
}
