import type { Span } from '../model/index.ts';

/** A document is annotated in sections of this length, in UTF-16 code units: about 16,000 words. Few texts have more than one. */
export const SECTION = 100_000;
/** A section may end so much earlier, at the end of a paragraph, a sentence or a word. */
const EARLIER = 20_000;

/** Consecutive stretches that cover a text, each as long as a section at most, cut where the text itself has a joint. */
export function cutSections(text: string, longest: number = SECTION, earlier: number = EARLIER): Span[] {
  const sections: Span[] = [];
  let start = 0;
  while (text.length - start > longest) {
    const end = jointBefore(text, start + longest - Math.min(earlier, longest - 1), start + longest);
    sections.push({ start, end });
    start = end;
  }
  return [...sections, { start, end: text.length }];
}

/** The best place to cut between two offsets: after a line break, after a sentence, after a space, or anywhere but inside a character. */
function jointBefore(text: string, from: number, to: number): number {
  const stretch = text.slice(from, to);
  const line = stretch.lastIndexOf('\n');
  if (line >= 0) return from + line + 1;
  const sentence = [...stretch.matchAll(/[.!?]["”’)]? (?=\p{Lu})/gu)].at(-1);
  if (sentence !== undefined) return from + sentence.index + sentence[0].length;
  const space = stretch.lastIndexOf(' ');
  if (space >= 0) return from + space + 1;
  return isLowSurrogate(text, to) ? to - 1 : to;
}

const isLowSurrogate = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};
