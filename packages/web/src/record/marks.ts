import type { Span } from 'readout/model';
import { paragraphSpans, type Segment, segmentsOf } from 'readout/reading-room';
import { type KindedEntry, partsOf } from './parts.ts';

/** A paragraph of the text, cut where marks begin and end. */
export interface Paragraph extends Span {
  readonly segments: readonly Segment[];
  /** The same for the same cutting, so that a paragraph that did not change is not drawn again. */
  readonly signature: string;
}

/** The text in paragraphs with the marks of entries. */
export function paragraphsOf(text: string, entries: readonly KindedEntry[]): Paragraph[] {
  const spans = paragraphSpans(text);
  return segmentsOf(spans, marksOf(entries)).map((segments, i) => {
    const { start, end } = spans[i] as Span;
    const signature = segments.map((one) => `${one.start}:${one.layers}:${one.entries}:${one.depth}`).join('|');
    return { start, end, segments, signature };
  });
}

function marksOf(entries: readonly KindedEntry[]) {
  return entries.flatMap((kinded) =>
    partsOf(kinded).flatMap(({ layer, spans }) =>
      layer === null ? [] : spans.map(({ start, end }) => ({ start, end, layer, entry: kinded.entry.id })),
    ),
  );
}
