import type { Span } from 'readout/model';

// Moving the borders of spans. All give spans in the text’s order, without overlap and never empty.

/** Which border of a span. */
export type Border = 'start' | 'end';
/** How far a border moves: to the next word, or by one character. */
export type Step = 'word' | 'character';

/** Words, and each sign by itself, so that quotation marks can be taken in or left out. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:[’'.\-–][\p{L}\p{M}\p{N}]+)*|[^\s]/gu;
/** Characters that are looked through for the next word; no word is longer. */
const REACH = 400;

/** Where a border at an offset comes to when it moves one step back (-1) or on (1). */
export function movedBorder(text: string, offset: number, border: Border, by: -1 | 1, step: Step): number {
  if (step === 'character') return wholeCharacter(text, offset + by, by);
  const from = Math.max(0, offset - REACH);
  const stops = [...text.slice(from, offset + REACH).matchAll(TOKEN)].map(
    ({ index, 0: token }) => from + index + (border === 'start' ? 0 : token.length),
  );
  const next = by > 0 ? stops.find((stop) => stop > offset) : stops.findLast((stop) => stop < offset);
  return next ?? offset;
}

/** The border of a word that is nearest to an offset. */
export function snapped(text: string, offset: number, border: Border): number {
  const before = movedBorder(text, offset + 1, border, -1, 'word');
  const after = movedBorder(text, offset - 1, border, 1, 'word');
  return offset - before <= after - offset ? before : after;
}

/** Spans after one border of one of them was moved. It stops before its own other border and before its neighbours. */
export function withBorder(spans: readonly Span[], index: number, border: Border, offset: number): Span[] {
  return spans.map((span, i) => {
    if (i !== index) return span;
    if (border === 'start') {
      const least = spans[i - 1]?.end ?? 0;
      return { ...span, start: Math.min(Math.max(offset, least), span.end - 1) };
    }
    const most = spans[i + 1]?.start ?? Number.POSITIVE_INFINITY;
    return { ...span, end: Math.max(Math.min(offset, most), span.start + 1) };
  });
}

/** Spans with a gap in the midst of one of them: one word is left out, and the two halves can be moved apart. */
export function broken(text: string, spans: readonly Span[], index: number): Span[] {
  const span = spans[index];
  if (!span) return [...spans];
  const middle = Math.floor((span.start + span.end) / 2);
  const gapStart = movedBorder(text, middle + 1, 'start', -1, 'word');
  const gapEnd = movedBorder(text, gapStart, 'end', 1, 'word');
  return without(text, spans, { start: gapStart, end: gapEnd });
}

/** Spans with another one taken in; those that it touches become one with it. */
export function united(spans: readonly Span[], added: Span): Span[] {
  const apart = spans.filter(({ start, end }) => end < added.start || added.end < start);
  const touching = spans.filter((span) => !apart.includes(span));
  const start = Math.min(added.start, ...touching.map((span) => span.start));
  const end = Math.max(added.end, ...touching.map((span) => span.end));
  return [...apart, { start, end }].sort((a, b) => a.start - b.start);
}

/** Spans without what another one covers, and without white space at the new borders. At least a piece always stays. */
export function without(text: string, spans: readonly Span[], cut: Span): Span[] {
  const left = spans
    .flatMap(({ start, end }) => [
      { start, end: Math.min(end, cut.start) },
      { start: Math.max(start, cut.end), end },
    ])
    .map((span) => trimmed(text, span))
    .filter(({ start, end }) => start < end);
  return left.length > 0 ? left : [...spans];
}

/** A span without white space at its ends; it is empty where there is nothing else in it. */
export function trimmed(text: string, { start, end }: Span): Span {
  if (start >= end) return { start, end: start };
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, end - (words.length - words.trimEnd().length)) };
}

/** An offset that does not part a surrogate pair. */
function wholeCharacter(text: string, offset: number, by: -1 | 1): number {
  const at = Math.min(text.length, Math.max(0, offset));
  const parts = /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
  return parts ? at + by : at;
}
