import { anyOverlap, type Span, type Stance, sliceSpan } from '../model/index.ts';
import { isNegative } from './passage-words.ts';
import { type Story, sentencesAt, type Telling } from './story.ts';
import { contentTerms } from './terms.ts';

/** Which way a stance points: to what it names, or away from it, for good or until something else is done. */
const LEANING: { readonly [stance in Stance]: -1 | 1 } = {
  offer: 1,
  commit: 1,
  support: 1,
  demand: 1,
  condition: -1,
  refuse: -1,
  oppose: -1,
};
/** Where a side stands on something, by one passage. */
export interface Stand {
  readonly telling: Telling;
  /** Key of the side. */
  readonly holder: string;
  readonly name: string;
  /** To what the passage names, or away from it. */
  readonly leaning: -1 | 1;
  readonly issue: string | null;
  readonly spans: readonly Span[];
  readonly words: string;
  readonly terms: ReadonlySet<string>;
  /** The sentences that the passage stands in. */
  readonly sentence: string;
}

/** The positions of a record, and what speakers say for their side where no position was found in it. */
export function standsOf(story: Story, telling: Telling): Stand[] {
  const { record } = telling;
  const positions = record.positions.flatMap(({ holder, stance, issue, spans }) =>
    standOf(story, telling, holder, spans, LEANING[stance], issue),
  );
  const sayings = record.attributions
    .filter(({ source, content }) => {
      const figure = story.cast.figure(record, source?.entity);
      const side = figure?.side ?? figure?.key;
      return !positions.some(({ spans, holder }) => holder === side && anyOverlap(spans, content));
    })
    .flatMap(({ source, content, act }) => {
      const words = content.map((span) => sliceSpan(telling.text, span)).join(' ');
      const leaning = act === 'reject' || act === 'deny' || isNegative(words) ? -1 : 1;
      return source?.entity ? standOf(story, telling, source.entity, content, leaning, null) : [];
    });
  return [...positions, ...sayings];
}

function standOf(
  story: Story,
  telling: Telling,
  holder: string,
  spans: readonly Span[],
  leaning: Stand['leaning'],
  issue: string | null,
): Stand[] {
  const figure = story.cast.figure(telling.record, holder);
  if (figure === null) return [];
  const { text } = telling;
  const side = figure.side ?? figure.key;
  const words = spans.map((span) => sliceSpan(text, span)).join(' ');
  const near = sentencesAt(telling, spans).flatMap((i) => telling.sentences[i]?.span ?? []);
  return [
    {
      telling,
      holder: side,
      name: story.cast.nameOf(side) ?? figure.name,
      leaning,
      issue,
      spans,
      words,
      terms: contentTerms(words),
      sentence: near.map((span) => sliceSpan(text, span)).join(' '),
    },
  ];
}
