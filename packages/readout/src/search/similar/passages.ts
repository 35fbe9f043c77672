import { compareSpans, hull, overlapOf, type Record, type Span, textsOf } from '../../model/index.ts';
import type { StoredPassage } from '../../store/vectors.ts';

/** Something that is compared by meaning: where it stands, what it belongs to, and its words without what breaks them. */
export interface Passage extends StoredPassage {
  readonly words: string;
}

/** Two contents that share so much of what they cover together are one passage. */
const SAME = 0.8;
/** A position belongs to a passage that holds so much of it. */
const HELD = 0.5;
/** A sentence is a passage of its own unless so much of it stands in contents. */
const TOLD = 0.6;
/** Code units of a sentence that can mean something. */
const SHORTEST_SENTENCE = 16;

/**
 * What of a record is compared by meaning: the contents of its attributions, and those sentences that are not mostly told in these.
 * Positions belong to the passage that they stand in. In the order of the text.
 */
export function passagesOf(record: Record, sentences: readonly Span[]): Passage[] {
  const { text } = record.document;
  const passages = new PlacedPassages();
  for (const { id, content } of record.attributions) {
    const twin = passages.likest(content);
    if (twin && sharedPart(twin, content) >= SAME) twin.entries.push(id);
    else passages.add(content, textsOf(text, content).join(' '), id);
  }
  for (const sentence of sentencesBeside(passages.all, sentences))
    passages.add([sentence], textsOf(text, [sentence])[0]);
  for (const { id, spans } of record.positions) {
    const host = passages.likest(spans);
    const place = hull(spans);
    if (host && place && overlapOf(host, place) >= HELD * (place.end - place.start)) host.entries.push(id);
    else passages.add(spans, textsOf(text, spans).join(' '), id);
  }
  return passages.all.sort(compareSpans);
}

/** Code units of a stretch of text whose passages are looked through together. */
const STRETCH = 1024;

interface GrowingPassage extends Passage {
  readonly entries: string[];
}

/** Passages that are found by their place. */
class PlacedPassages {
  readonly all: GrowingPassage[] = [];
  readonly #byStretch = new Map<number, GrowingPassage[]>();

  add(spans: readonly Span[], words = '', ...entries: string[]): void {
    const place = hull(spans);
    if (place === null) return;
    const passage = { ...place, words, entries };
    this.all.push(passage);
    for (const stretch of stretchesOf(place)) {
      const there = this.#byStretch.get(stretch);
      if (there) there.push(passage);
      else this.#byStretch.set(stretch, [passage]);
    }
  }

  /** The passage that has most in common with the place of some spans; undefined where none overlaps. */
  likest(spans: readonly Span[]): GrowingPassage | undefined {
    const place = hull(spans);
    let [likest, most]: [GrowingPassage | undefined, number] = [undefined, 0];
    for (const stretch of place === null ? [] : stretchesOf(place))
      for (const passage of this.#byStretch.get(stretch) ?? []) {
        const part = sharedPart(passage, spans);
        if (part > most) [likest, most] = [passage, part];
      }
    return likest;
  }
}

function stretchesOf({ start, end }: Span): number[] {
  const first = Math.floor(start / STRETCH);
  return Array.from({ length: Math.floor((end - 1) / STRETCH) - first + 1 }, (_, k) => first + k);
}

/** What a span and the place of others share of what they cover together, 0 to 1. */
function sharedPart(span: Span, spans: readonly Span[]): number {
  const place = hull(spans);
  if (place === null) return 0;
  const shared = overlapOf(span, place);
  return shared / (span.end - span.start + place.end - place.start - shared);
}

/** The sentences that can mean something and of which no more than a part is told in passages. */
function sentencesBeside(passages: readonly Span[], sentences: readonly Span[]): Span[] {
  const told = merged(passages);
  let first = 0;
  return sentences.filter(({ start, end }) => {
    while (first < told.length && (told[first] as Span).end <= start) first++;
    let shared = 0;
    for (let k = first; k < told.length && (told[k] as Span).start < end; k++)
      shared += overlapOf(told[k] as Span, { start, end });
    return end - start >= SHORTEST_SENTENCE && shared < TOLD * (end - start);
  });
}

/** The spans in the order of the text, without overlaps. */
function merged(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const { start, end } of [...spans].sort(compareSpans)) {
    const last = found.at(-1);
    if (last && start <= last.end) found[found.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else found.push({ start, end });
  }
  return found;
}
