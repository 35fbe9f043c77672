import type { Span } from '../model/index.ts';

/** A word of a passage and what it is compared by. */
export interface AlignedWord {
  readonly span: Span;
  readonly key: string;
}

/** The words of two wordings that the other has not, in the order of each; words that follow one another are one span. */
export interface Alignment {
  readonly leftOut: readonly Span[];
  readonly added: readonly Span[];
  /** How many words both have. */
  readonly kept: number;
}

const WORD = /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu;

/** The words of a passage; letter case and curly apostrophes tell nothing. */
export function wordsOfPassage(text: string, spans: readonly Span[]): AlignedWord[] {
  return spans.flatMap(({ start, end }) =>
    Array.from(text.slice(start, end).matchAll(WORD), ({ 0: word, index }) => ({
      span: { start: start + index, end: start + index + word.length },
      key: word.toLowerCase().replaceAll('’', "'"),
    })),
  );
}

/** Sets two wordings side by side by their longest common subsequence of words. */
export function alignWords(first: readonly AlignedWord[], second: readonly AlignedWord[]): Alignment {
  const lengths = first.map(() => new Uint16Array(second.length + 1));
  lengths.push(new Uint16Array(second.length + 1));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = first.length - 1; i >= 0; i--)
    for (let j = second.length - 1; j >= 0; j--)
      (lengths[i] as Uint16Array)[j] =
        first[i]?.key === second[j]?.key ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const kept = { first: new Set<number>(), second: new Set<number>() };
  for (let i = 0, j = 0; i < first.length && j < second.length; ) {
    if (first[i]?.key === second[j]?.key) {
      kept.first.add(i++);
      kept.second.add(j++);
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return { leftOut: runs(first, kept.first), added: runs(second, kept.second), kept: kept.first.size };
}

function runs(words: readonly AlignedWord[], kept: ReadonlySet<number>): Span[] {
  const found: { start: number; end: number; last: number }[] = [];
  for (const [i, { span }] of words.entries()) {
    if (kept.has(i)) continue;
    const run = found.at(-1);
    if (run !== undefined && run.last === i - 1) Object.assign(run, { end: span.end, last: i });
    else found.push({ ...span, last: i });
  }
  return found.map(({ start, end }) => ({ start, end }));
}
