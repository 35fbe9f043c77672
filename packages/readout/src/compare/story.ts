import type { Record, Span } from '../model/index.ts';
import { contains, sliceSpan } from '../model/index.ts';
import { Cast } from './cast.ts';
import { Meanings, type Passage } from './meanings.ts';
import { sentencesOf } from './sentences.ts';
import { TermWeights } from './term-weights.ts';
import { contentTerms } from './terms.ts';

/** One document of a story, ready to be compared. */
export interface Telling {
  readonly record: Record;
  readonly text: string;
  readonly published: string | null;
  readonly sentences: readonly { readonly span: Span; readonly terms: ReadonlySet<string> }[];
}

/** Documents that are compared, with who is who in them and how much each word says. */
export class Story {
  readonly tellings: readonly Telling[];
  readonly cast: Cast;
  readonly weights: TermWeights;
  /** Terms of the names of everybody in the documents: they tell who, not what. */
  readonly names: ReadonlySet<string>;
  readonly meanings: Meanings;

  constructor(records: readonly Record[], meanings = new Meanings()) {
    this.meanings = meanings;
    this.tellings = records.map((record) => {
      const { text, published } = record.document;
      const sentences = sentencesOf(text).map((span) => ({ span, terms: contentTerms(sliceSpan(text, span)) }));
      return { record, text, published, sentences };
    });
    this.cast = new Cast(records);
    this.names = new Set(records.flatMap(({ entities }) => entities.flatMap(({ name }) => [...contentTerms(name)])));
    this.weights = new TermWeights(this.tellings.flatMap(({ sentences }) => sentences.map(({ terms }) => terms)));
  }

  /** How near two passages are, from 0 to 1. */
  likeness(a: Passage, b: Passage): number {
    return this.meanings.likeness(a, b, this.weights);
  }
}

/** The numbers of the sentences that spans begin in. */
export function sentencesAt(telling: Telling, spans: readonly Span[]): number[] {
  return spans.flatMap((span) => {
    const at = telling.sentences.findIndex((sentence) => contains(sentence.span, { ...span, end: span.start + 1 }));
    return at < 0 ? [] : [at];
  });
}
