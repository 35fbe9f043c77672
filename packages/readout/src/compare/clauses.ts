import { type Span, sliceSpan } from '../model/index.ts';

/** Where one content makes a new point: *…, and that …*, the next sentence. */
const NEXT_POINT =
  /(?<=[.;!?]["”’]?)\s+|,?\s+(?:and|but)(?=\s+(?:that|is|are|was|were|has|have|had|will|would|could|must|should|did|does|do|cannot)\s)|,\s+(?=which\s)/g;

/** A passage in clauses that may each make a point. */
export function clausesOf(text: string, span: Span): Span[] {
  const parts: Span[] = [];
  let { start } = span;
  for (const match of sliceSpan(text, span).matchAll(NEXT_POINT)) {
    const end = span.start + match.index;
    if (end > start) parts.push({ start, end });
    start = end + match[0].length;
  }
  return start < span.end ? [...parts, { start, end: span.end }] : parts;
}
