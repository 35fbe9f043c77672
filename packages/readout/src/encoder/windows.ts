/** A window over a document's pieces. What it says of its core counts; the rest is context that a neighbour has as core. */
export interface Window {
  readonly start: number;
  readonly end: number;
  readonly coreStart: number;
  readonly coreEnd: number;
}

/** Pieces in a window at most, the two end marks not counted. */
export const WINDOW_SIZE = 254;
/** Pieces that two windows of one long paragraph share. */
export const WINDOW_OVERLAP = 64;

function paragraphEnd(paragraphs: Int32Array, from: number): number {
  let end = from;
  while (end < paragraphs.length && paragraphs[end] === paragraphs[from]) end++;
  return end;
}

function* cutParagraph(start: number, stop: number, size: number, overlap: number): Generator<Window> {
  let at = start;
  let coreStart = start;
  while (true) {
    const end = Math.min(at + size, stop);
    const coreEnd = end === stop ? stop : end - overlap / 2;
    yield { start: at, end, coreStart, coreEnd };
    if (end === stop) return;
    coreStart = coreEnd;
    at = end - overlap;
  }
}

/**
 * Cuts a document into windows. Whole paragraphs are packed together; one that is longer than a window is cut into
 * windows that overlap and whose cores meet in the middle of the overlap. Training cuts in the same way.
 */
export function* cutWindows(paragraphs: Int32Array, size = WINDOW_SIZE, overlap = WINDOW_OVERLAP): Generator<Window> {
  let start = 0;
  while (start < paragraphs.length) {
    let end = start;
    let next = paragraphEnd(paragraphs, start);
    while (next - start <= size && end < paragraphs.length) {
      end = next;
      next = end < paragraphs.length ? paragraphEnd(paragraphs, end) : end + size;
    }
    if (end > start) {
      yield { start, end, coreStart: start, coreEnd: end };
      start = end;
    } else {
      yield* cutParagraph(start, next, size, overlap);
      start = next;
    }
  }
}
