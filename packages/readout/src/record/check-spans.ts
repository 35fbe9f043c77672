import { type Record, type Span, sliceSpan, trimSpan } from '../model/index.ts';
import { evidenceOf } from './evidence.ts';
import type { RecordIssue } from './record-issue.ts';

/** Every span lies in the text, in order, without white space at its ends, and splits no surrogate pair. */
export function* checkSpans(record: Record): Generator<RecordIssue> {
  const { text } = record.document;
  for (const { path, spans, mayNest } of evidenceOf(record)) {
    let previous: Span | null = null;
    for (const [i, span] of spans.entries()) {
      const at = [...path, i];
      if (span.end > text.length) {
        yield { code: 'span-outside', path: at, message: `ends at ${span.end}, the text at ${text.length}` };
        continue;
      }
      const earliest: number = previous === null ? 0 : mayNest ? previous.start : previous.end;
      if (span.start < earliest)
        yield { code: 'span-order', path: at, message: `starts at ${span.start}, before ${earliest}` };
      const trimmed = trimSpan(text, span);
      if (trimmed?.start !== span.start || trimmed.end !== span.end)
        yield {
          code: 'span-space',
          path: at,
          message: `white space at its ends: ${JSON.stringify(sliceSpan(text, span).slice(0, 80))}`,
        };
      if (splitsPair(text, span.start) || splitsPair(text, span.end))
        yield { code: 'span-surrogate', path: at, message: 'cuts a character outside the basic plane in two' };
      previous = span;
    }
  }
}

function splitsPair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
