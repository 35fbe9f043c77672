import type { Span } from '../model/span.ts';
import type { Layer, LayerMark } from './layers.ts';

/** A stretch of text in which no mark begins or ends. */
export interface Segment extends Span {
  /** Layers on it, each once. */
  readonly layers: readonly Layer[];
  /** Entries on it, each once, the shortest mark's first. */
  readonly entries: readonly string[];
  /** How many contents lie over each other here. */
  readonly depth: number;
}

/** Cuts each range at every border of every mark, so that overlapping marks come to be nested ones. Ranges are in the text's order. */
export function segmentsOf(ranges: readonly Span[], marks: readonly LayerMark[]): Segment[][] {
  const waiting = [...marks].sort((a, b) => b.start - a.start);
  let open: LayerMark[] = [];
  return ranges.map((range) => {
    const segments: Segment[] = [];
    for (let at = range.start; at < range.end; ) {
      for (let next = waiting.at(-1); next && next.start <= at; next = waiting.at(-1))
        open.push(waiting.pop() as LayerMark);
      open = open.filter((mark) => mark.end > at);
      const end = Math.min(range.end, waiting.at(-1)?.start ?? range.end, ...open.map((mark) => mark.end));
      segments.push(segment(at, end, open));
      at = end;
    }
    return segments;
  });
}

function segment(start: number, end: number, marks: readonly LayerMark[]): Segment {
  const shortestFirst = [...marks].sort((a, b) => a.end - a.start - (b.end - b.start));
  return {
    start,
    end,
    layers: [...new Set(shortestFirst.map((mark) => mark.layer))],
    entries: [...new Set(shortestFirst.map((mark) => mark.entry))],
    depth: marks.filter((mark) => mark.layer === 'content').length,
  };
}

/** The paragraphs of a text: parted by blank lines where it has any, by line ends otherwise. White space around them is left out. */
export function paragraphSpans(text: string): Span[] {
  const border = /\S[ \t\r]*\n[ \t\r]*\n/.test(text) ? /\n[ \t\r]*\n\s*/g : /\n\s*/g;
  const paragraphs: Span[] = [];
  let from = 0;
  const add = (to: number) => {
    const inside = text.slice(from, to);
    const start = from + inside.length - inside.trimStart().length;
    if (inside.trim()) paragraphs.push({ start, end: start + inside.trim().length });
  };
  for (const match of text.matchAll(border)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(text.length);
  return paragraphs;
}
