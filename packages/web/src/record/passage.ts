import type { Record, Span } from 'readout/model';
import { allEntries } from './entry-list.ts';
import { partsOf } from './parts.ts';

/** The words of a passage on one line, its parts joined by dots. */
export function wordsOf(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')).join(' … ');
}

/** Id of the entry that a passage is of: the one whose most telling words are most nearly the same. Null where none shares a word. */
export function entryAt(record: Record, spans: readonly Span[]): string | null {
  let found: string | null = null;
  let best = 0;
  for (const kinded of allEntries(record)) {
    if (kinded.kind === 'entities' || kinded.kind === 'times') continue;
    const own = partsOf(kinded).at(-1)?.spans ?? [];
    const shared = sharedLength(own, spans);
    const likeness = shared / (lengthOf(own) + lengthOf(spans) - shared);
    if (likeness > best) {
      best = likeness;
      found = kinded.entry.id;
    }
  }
  return found;
}

/** Characters of spans. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

function sharedLength(one: readonly Span[], other: readonly Span[]): number {
  return one
    .flatMap((a) => other.map((b) => Math.min(a.end, b.end) - Math.max(a.start, b.start)))
    .reduce((sum, length) => sum + Math.max(0, length), 0);
}

/** Words of a passage, marked or not. */
export interface Piece {
  readonly words: string;
  readonly isMarked: boolean;
}

/** A passage in pieces, those marked that lie in `marks`. Marks that meet are one, with the space between them. */
export function piecesOf(text: string, spans: readonly Span[], marks: readonly Span[]): Piece[] {
  const joined = joinedMarks(text, marks);
  return spans.flatMap((span, i) => {
    const pieces: Piece[] = i === 0 ? [] : [{ words: ' … ', isMarked: false }];
    const add = (start: number, end: number, isMarked: boolean) => {
      if (start < end) pieces.push({ words: text.slice(start, end).replace(/\s+/g, ' '), isMarked });
    };
    let at = span.start;
    for (const mark of joined) {
      const [start, end] = [Math.max(mark.start, at), Math.min(mark.end, span.end)];
      if (start >= end) continue;
      add(at, start, false);
      add(start, end, true);
      at = end;
    }
    add(at, span.end, false);
    return pieces;
  });
}

function joinedMarks(text: string, marks: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && text.slice(last.end, mark.start).trim() === '')
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, mark.end) };
    else joined.push(mark);
  }
  return joined;
}
