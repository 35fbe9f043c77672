import { compareSpans, hull, overlapOf, type Record, type Span, textsOf } from '../../model/index.ts';
import type { StoredPassage } from '../../store/vectors.ts';

/** Something that is compared by meaning: where it stands, what it belongs to, and its words without what breaks them. */
export interface Passage extends StoredPassage {
  readonly words: string;
}

/** Two entries that share so much of what they cover together are one passage. */
const SAME = 0.8;
/** A sentence is one of its own unless so much of it stands in an entry’s passage. */
const TOLD = 0.6;
/** Code units of a sentence that can mean something. */
const SHORTEST_SENTENCE = 16;

/**
 * What of a record is compared by meaning: the contents of its attributions, the claims of its positions, and those sentences that
 * are not mostly told in these. In the order of the text.
 */
export function passagesOf(record: Record, sentences: readonly Span[]): Passage[] {
  const { text } = record.document;
  const passageOf = (spans: readonly Span[], entry: string): Passage[] => {
    const place = hull(spans);
    return place === null ? [] : [{ ...place, entries: [entry], words: textsOf(text, spans).join(' ') }];
  };
  const entries = withoutTwins([
    ...record.attributions.flatMap(({ id, content }) => passageOf(content, id)),
    ...record.positions.flatMap(({ id, spans }) => passageOf(spans, id)),
  ]);
  const untold = sentencesBeside(entries, sentences)
    .filter(({ start, end }) => end - start >= SHORTEST_SENTENCE)
    .map(({ start, end }) => ({ start, end, entries: [], words: text.slice(start, end) }));
  return [...entries, ...untold].sort(compareSpans);
}

/** Passages of which the same words make only one, in the order of the text. */
function withoutTwins(passages: readonly Passage[]): Passage[] {
  const kept: Passage[] = [];
  for (const passage of [...passages].sort(compareSpans)) {
    const twin = twinOf(kept, passage);
    const other = kept[twin];
    if (other) kept[twin] = { ...other, entries: [...other.entries, ...passage.entries] };
    else kept.push(passage);
  }
  return kept;
}

/** Index of an earlier passage with nearly the same place, or −1; a twin does not begin further back than a quarter of the length. */
function twinOf(earlier: readonly Passage[], { start, end }: Span): number {
  for (let k = earlier.length - 1; k >= 0; k--) {
    const other = earlier[k] as Passage;
    if (other.start < start - (end - start) / 4) return -1;
    const shared = overlapOf(other, { start, end });
    if (shared >= SAME * (end - start + other.end - other.start - shared)) return k;
  }
  return -1;
}

/** The sentences of which no more than a part is told in passages. Both are in the order of the text. */
function sentencesBeside(passages: readonly Span[], sentences: readonly Span[]): Span[] {
  const told = merged(passages);
  let first = 0;
  return sentences.filter(({ start, end }) => {
    while (first < told.length && (told[first] as Span).end <= start) first++;
    let shared = 0;
    for (let k = first; k < told.length && (told[k] as Span).start < end; k++)
      shared += overlapOf(told[k] as Span, { start, end });
    return shared < TOLD * (end - start);
  });
}

/** Spans in the order of their starts, made into ones without overlaps. */
function merged(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const { start, end } of spans) {
    const last = found.at(-1);
    if (last && start <= last.end) found[found.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else found.push({ start, end });
  }
  return found;
}
