import { z } from 'zod';

/** A stretch of a document's text in UTF-16 code units: `start` belongs to it, `end` does not. It is never empty. */
export const Span = z
  .object({ start: z.int().nonnegative(), end: z.int().positive() })
  .refine((span) => span.start < span.end, { error: 'a span must end after it starts' });
export type Span = z.infer<typeof Span>;

/** The spans of one thing, which its cue may break: “Yes,” he said, “we can.” In the text's order, without overlap. */
export const Spans = z.array(Span);
/** As `Spans`, for what must have evidence. */
export const Evidence = Spans.min(1);

export function sliceSpan(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** The text of each span; to print them as one, join with ' … '. */
export function textsOf(text: string, spans: readonly Span[]): string[] {
  return spans.map((span) => sliceSpan(text, span));
}

/** Length in UTF-16 code units, gaps not counted. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** How many code units two spans share; 0 when they do not overlap. */
export function overlapOf(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether every inner span lies in one of the outer ones. No inner span at all: true. */
export function encloses(outer: readonly Span[], inner: readonly Span[]): boolean {
  return inner.every((span) => outer.some((candidate) => contains(candidate, span)));
}

export function anyOverlap(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((x) => b.some((y) => overlaps(x, y)));
}

/** The one span from the first start to the last end, or null for none. */
export function hull(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  return {
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  };
}

/** Order for `sort`: by start, the longer one first where two start together. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** The span without the white space at its ends, or null when there is nothing else in it. */
export function trimSpan(text: string, span: Span): Span | null {
  const inside = sliceSpan(text, span);
  const start = span.start + inside.length - inside.trimStart().length;
  const end = span.end - (inside.length - inside.trimEnd().length);
  return start < end ? { start, end } : null;
}
