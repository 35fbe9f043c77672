import type { Span } from '../model/index.ts';

const HAS_WORD = /[\p{L}\p{N}]/u;
const OPENING = new Map([
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ['«', '»'],
]);
/** Marks that are no part of a span when they stand at its end outside a quotation. */
const DANGLING = /[\s,;:–—-]+$/u;
const LEADING = /^[\s,;:.–—-]+/u;

function trim(text: string, { start, end }: Span): Span {
  const inside = text.slice(start, end);
  const leading = LEADING.exec(inside)?.[0].length ?? 0;
  const dangling = leading < inside.length ? (DANGLING.exec(inside)?.[0].length ?? 0) : 0;
  return { start: start + leading, end: Math.max(start + leading, end - dangling) };
}

/** Takes in a quotation mark that the span leaves just outside although it holds its partner, and drops one whose partner is far. */
function balanceQuotation(text: string, { start, end }: Span): Span {
  for (const [opening, closing] of OPENING) {
    const inside = text.slice(start, end);
    const opens = inside.split(opening).length - 1;
    const closes = opening === closing ? opens : inside.split(closing).length - 1;
    const odd = opening === closing ? opens % 2 === 1 : opens !== closes;
    if (!odd) continue;
    const apostrophes = closing === '’';
    if (text[start - 1] === opening && (opening === closing || closes > opens) && !apostrophes)
      return { start: start - 1, end };
    if (text[end] === closing && inside.startsWith(opening)) return { start, end: end + 1 };
    if (/[.,!?]/.test(text[end] ?? '') && text[end + 1] === closing && inside.startsWith(opening))
      return { start, end: end + 2 };
  }
  return { start, end };
}

/** Joins spans with no word between them, drops those without a word, and sets their edges at words or quotation marks. */
export function mendSpans(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      !HAS_WORD.test(text.slice(last.end, span.start)) &&
      !text.slice(last.end, span.start).includes('\n')
    ) {
      joined[joined.length - 1] = { start: last.start, end: span.end };
    } else joined.push(span);
  }
  const mended: Span[] = [];
  for (const span of joined) {
    if (!HAS_WORD.test(text.slice(span.start, span.end))) continue;
    const next = balanceQuotation(text, trim(text, span));
    const last = mended.at(-1);
    mended.push(last !== undefined && next.start < last.end ? { start: last.end, end: next.end } : next);
  }
  return mended.filter(({ start, end }) => start < end && HAS_WORD.test(text.slice(start, end)));
}

/** A span cut at the line breaks in it. */
function linesOf(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  for (let from = start; from < end; ) {
    const line = text.indexOf('\n', from);
    const to = line < 0 || line > end ? end : line;
    if (to > from) lines.push({ start: from, end: to });
    from = to + 1;
  }
  return lines;
}

/** The longest of several spans, with neighbours that only a few characters part from it; none for none. */
export function mainSpan(text: string, spans: readonly Span[], gap = 12): Span[] {
  const mended = mendSpans(
    text,
    spans.flatMap((span) => linesOf(text, span)),
  );
  const merged: Span[] = [];
  for (const span of mended) {
    const last = merged.at(-1);
    const between = last === undefined ? '' : text.slice(last.end, span.start);
    if (last !== undefined && between.length <= gap && !between.includes('\n'))
      merged[merged.length - 1] = { start: last.start, end: span.end };
    else merged.push(span);
  }
  const longest = merged.reduce<Span | null>((a, b) => (a === null || b.end - b.start > a.end - a.start ? b : a), null);
  return longest === null ? [] : [longest];
}
