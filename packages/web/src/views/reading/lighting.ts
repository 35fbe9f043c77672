import type { Span } from 'readout/model';
import type { TextRanges } from './text-ranges.ts';

/** How words are lit: `lit` those pointed at, `near` other entries on the same words, `edited` while their borders are moved. */
export type Light = 'lit' | 'near' | 'edited';

/**
 * Lights words by the browser’s own highlights: nothing of the page changes, so it costs the same however long the text is.
 * Where the browser has none (before 2025 in some), words stay unlit and everything else works.
 */
export function light(kind: Light, ranges: TextRanges | null, spans: readonly Span[]): void {
  if (!('highlights' in CSS)) return;
  const lit = ranges === null ? [] : spans.map((span) => ranges.rangeOf(span)).filter((range) => range !== null);
  if (lit.length === 0) CSS.highlights.delete(kind);
  else CSS.highlights.set(kind, new Highlight(...lit));
}
