import {
  anyOverlap,
  contains,
  type EventStatus,
  type EventType,
  type Span,
  type Stance,
  sliceSpan,
} from '../model/index.ts';
import { clausesOf } from './clauses.ts';
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
/** What is put off to a condition is not granted yet. */
const CONDITIONAL = /\b(?:before|until|unless|only (?:after|if|when)|as long as|insist(?:s|ed)?)\b/i;
/** What was said or done before is given up. */
const GIVEN_UP =
  /\b(?:dropp?(?:s|ed)|abandon(?:s|ed)|shelved|scrapped|suspended|cancel(?:s|led|ed)|froze|frozen|put off|called off)\b/i;

/** Events by which sides show where they stand. */
const DEEDS: ReadonlySet<EventType> = new Set(['AGREE', 'CONSULT', 'CONCEDE', 'SANCTION', 'REJECT', 'COOPERATE']);
const UNDONE: ReadonlySet<EventStatus> = new Set(['refused', 'cancelled', 'did not occur']);

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

/** The positions of a record, what speakers say for their side, and what a side agrees to, plans or calls off. */
export function standsOf(story: Story, telling: Telling): Stand[] {
  const { record, text } = telling;
  const positions = record.positions.flatMap(({ holder, stance, issue, spans }) =>
    standOf(story, telling, holder, spans, LEANING[stance], issue),
  );
  const isTaken = (taken: readonly Stand[], stand: Stand): boolean =>
    taken.some(({ spans, holder }) => holder === stand.holder && anyOverlap(spans, stand.spans));
  const sayings = record.attributions
    .flatMap(({ source, content, act }) =>
      source?.entity
        ? standOf(story, telling, source.entity, content, act === 'reject' || act === 'deny' ? -1 : 1, null)
        : [],
    )
    .filter((stand) => !isTaken(positions, stand));
  const deeds = record.events
    .filter(({ type, status }) => DEEDS.has(type) && (type !== 'CONSULT' || status !== 'occurred'))
    .flatMap(({ participants, trigger, status }) => {
      const clause = telling.sentences
        .flatMap(({ span }) => clausesOf(text, span))
        .find((span) => trigger.some((at) => contains(span, at)));
      return participants.flatMap(({ entity }) =>
        clause === undefined ? [] : standOf(story, telling, entity, [clause], UNDONE.has(status) ? -1 : 1, null),
      );
    })
    .filter((stand) => !isTaken([...positions, ...sayings], stand));
  return [...positions, ...sayings, ...deeds];
}

function standOf(
  story: Story,
  telling: Telling,
  holder: string,
  spans: readonly Span[],
  told: Stand['leaning'],
  issue: string | null,
): Stand[] {
  const figure = story.cast.figure(telling.record, holder);
  if (figure === null) return [];
  const { text } = telling;
  const side = figure.side ?? figure.key;
  const words = spans.map((span) => sliceSpan(text, span)).join(' ');
  const isAgainst = isNegative(words) || CONDITIONAL.test(words) || GIVEN_UP.test(words);
  const near = sentencesAt(telling, spans).flatMap((i) => telling.sentences[i]?.span ?? []);
  return [
    {
      telling,
      holder: side,
      name: story.cast.nameOf(side) ?? figure.name,
      leaning: told === -1 || isAgainst ? -1 : 1,
      issue,
      spans,
      words,
      terms: contentTerms(words),
      sentence: near.map((span) => sliceSpan(text, span)).join(' '),
    },
  ];
}
