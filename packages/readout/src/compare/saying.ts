import { type Record, sliceSpan } from '../model/index.ts';
import { daysBetween } from './days.ts';
import { Meanings } from './meanings.ts';
import { Story, type Telling } from './story.ts';
import { type TermWeights, termSet } from './term-weights.ts';
import { contentTerms } from './terms.ts';

/** One attribution with what tells its utterance from others: plain JSON, which an archive can keep beside the document. */
export interface Saying {
  readonly document: string;
  readonly published: string | null;
  readonly attribution: string;
  /** Key of the source; null where none is named. */
  readonly speaker: string | null;
  readonly name: string | null;
  readonly isPerson: boolean;
  /** Key of the side that the source speaks for. */
  readonly side: string | null;
  readonly words: string;
  readonly terms: readonly string[];
}

/** Nearness from which two attributions of one speaker report one utterance. */
export const ONE_UTTERANCE = 0.2;
/** Days between two publications after which one utterance is hardly still reported. */
const OCCASION = 14;
/** The side speaks in the one text (*the Kremlin*), a person for it in the other. */
const SIDE_FOR_PERSON = 0.7;
const ONE_DOCUMENT = 0.5;

/** The attributions of one document by itself: what an archive keeps of it for `assignSaying`. */
export function sayingsOf(record: Record): Saying[] {
  const story = new Story([record]);
  return story.tellings.flatMap((telling) => sayingsIn(story, telling));
}

/** The attributions of a document of a story, with the keys that the story’s cast gives to everybody. */
export function sayingsIn(story: Story, { record, text, published }: Telling): Saying[] {
  return record.attributions.map(({ id, source, content }) => {
    const figure = story.cast.figure(record, source?.entity);
    const words = content.map((span) => sliceSpan(text, span)).join(' ');
    return {
      document: record.document.id,
      published,
      attribution: id,
      speaker: figure?.key ?? null,
      name: figure?.name ?? null,
      isPerson: figure?.isPerson ?? false,
      side: figure?.side ?? null,
      words,
      terms: [...contentTerms(words)],
    };
  });
}

/** From 0 to 1: how near two attributions are in words; −Infinity for what cannot be one utterance. */
export function nearness(a: Saying, b: Saying, weights: TermWeights, meanings = new Meanings()): number {
  if (a.speaker === null || b.speaker === null) return Number.NEGATIVE_INFINITY;
  const isSideForPerson = a.side !== null && a.side === b.side && !(a.isPerson && b.isPerson);
  if (a.speaker !== b.speaker && !isSideForPerson) return Number.NEGATIVE_INFINITY;
  if (a.published !== null && b.published !== null && Math.abs(daysBetween(a.published, b.published)) > OCCASION)
    return Number.NEGATIVE_INFINITY;
  const likeness = meanings.likeness(
    { words: a.words, terms: termSet(a.terms) },
    { words: b.words, terms: termSet(b.terms) },
    weights,
  );
  return likeness * (a.speaker === b.speaker ? 1 : SIDE_FOR_PERSON) * (a.document === b.document ? ONE_DOCUMENT : 1);
}
