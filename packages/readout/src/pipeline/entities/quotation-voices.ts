import type { Attribution, Span } from '../../model/index.ts';

/** Something said: who says it (the source’s span), and where. */
export interface Voice {
  readonly source: Span | null;
  readonly start: number;
  readonly end: number;
}

/** Contents and their sources, to ask whose words an offset stands in. */
export class Voices {
  /** Sorted by start, the longer first. */
  readonly #voices: readonly Voice[];
  /** For each voice the index of the one that encloses it; -1 for none. */
  readonly #parents: readonly number[];

  constructor(attributions: readonly Attribution[]) {
    const voices = attributions.flatMap(({ source, content }) =>
      content.map(({ start, end }): Voice => ({ source: source?.spans[0] ?? null, start, end })),
    );
    voices.sort((a, b) => a.start - b.start || b.end - a.end);
    this.#voices = voices;
    const open: number[] = [];
    this.#parents = voices.map(({ start, end }, i) => {
      while (open.length > 0 && (voices[open.at(-1) as number] as Voice).end < end) {
        if ((voices[open.at(-1) as number] as Voice).end > start) break;
        open.pop();
      }
      while (open.length > 0 && (voices[open.at(-1) as number] as Voice).end <= start) open.pop();
      const parent = open.at(-1) ?? -1;
      open.push(i);
      return parent;
    });
  }

  /** Who is said to speak at an offset, innermost first. */
  at(offset: number): Voice[] {
    let low = 0;
    let high = this.#voices.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#voices[middle] as Voice).start <= offset) low = middle + 1;
      else high = middle;
    }
    const found: Voice[] = [];
    for (let i = low - 1, steps = 0; i >= 0 && steps < 64; i = this.#parents[i] as number, steps++) {
      const voice = this.#voices[i] as Voice;
      if (voice.end > offset) found.push(voice);
    }
    return found;
  }
}
