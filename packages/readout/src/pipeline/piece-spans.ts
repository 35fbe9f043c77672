import type { Pieces } from '../encoder/index.ts';
import type { Span } from '../model/index.ts';

/** The spans of runs of neighbouring pieces, in code units. */
export function spansOfPieces(pieces: Pieces, indexes: readonly number[]): Span[] {
  const spans: Span[] = [];
  let previous = Number.NaN;
  for (const index of indexes) {
    const end = pieces.ends[index] as number;
    const last = spans.at(-1);
    if (last !== undefined && index === previous + 1) spans[spans.length - 1] = { start: last.start, end };
    else spans.push({ start: pieces.starts[index] as number, end });
    previous = index;
  }
  return spans.filter((span) => span.start < span.end);
}
