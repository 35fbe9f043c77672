import { type Event, overlaps, type Span, type Topic } from '../../model/index.ts';
import { baseForms } from '../../vocabulary/base-forms.ts';
import { TopicWords } from '../../vocabulary/topic-words.ts';
import { viaOf } from '../chains.ts';
import type { Context } from '../context.ts';
import { entityOfNoun } from '../entity-of-phrase.ts';
import { isNegated } from '../events/modality.ts';
import type { Words } from '../words.ts';
import { Consultations } from './consultations.ts';
import { type TopicMention, topicMentions } from './topic-frames.ts';
import { coordinated, topicPhrase, wholePhrase } from './topic-phrase.ts';

const LIST = TopicWords.load();
/** A span of the encoder below this is dropped. */
const LEAST_CONFIDENCE = 0.5;
/** A topic that syntax alone found. */
const SYNTAX_CONFIDENCE = 0.5;
/** From this overlap on (twice the shared length over the sum), two spans are one topic. */
const SAME = 0.5;
/** Log-odds by which syntax moves the encoder's word on whether a topic was discussed. */
const TOLD = 3;

interface Draft {
  readonly span: Span;
  readonly discussed: boolean;
  readonly raisedBy: string | null;
  readonly event: string;
  readonly confidence: number;
}

/** What the calls, meetings and talks of a document were about, and what the text says that they were not about. */
export function extractTopics(context: Context, events: readonly Event[]): Topic[] {
  const consultations = new Consultations(context, events);
  if (consultations.none) return [];
  const mentions = topicMentions(context.reading.words, LIST);
  const seen = ofEncoder(context, consultations, mentions);
  const bySyntax = [...ofMentions(context, consultations, mentions), ...ofNouns(context, consultations)];
  const drafts = [...seen];
  for (const draft of bySyntax) if (!drafts.some(({ span }) => overlaps(span, draft.span))) drafts.push(draft);
  return drafts
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, ...draft }, k) => ({
      id: `k${k + 1}`,
      ...draft,
      spans: [span],
      via: viaOf(context.attributions, [span]),
    }));
}

/** The encoder's spans; syntax decides whether they were discussed where it tells. */
function ofEncoder(context: Context, consultations: Consultations, mentions: readonly TopicMention[]): Draft[] {
  const { reading } = context;
  const phrases = mentions.flatMap((mention) =>
    coordinated(reading.words, mention.topic).map((head) => ({ mention, span: topicPhrase(reading.words, head) })),
  );
  return reading.topics.flatMap(({ span: found, confidence, properties }) => {
    const span = wholePhrase(reading.words, found);
    const event = consultations.near(span);
    if (event === null || confidence < LEAST_CONFIDENCE) return [];
    const telling = phrases.find((phrase) => similarity(phrase.span, span) >= SAME)?.mention ?? null;
    const denied = properties.discussed?.find(({ label }) => label === false)?.probability ?? 0;
    const odds = Math.log((denied + 0.01) / (1.01 - denied)) + polarityOf(reading.words, span, telling);
    const discussed = odds < 0;
    return [{ span, discussed, raisedBy: raiserOf(context, telling), event, confidence }];
  });
}

/** What syntax adds to the odds that a topic was not discussed: the word that tells of it, or else a negated verb above it. */
function polarityOf(words: Words, span: Span, telling: TopicMention | null): number {
  if (telling !== null) return telling.discussed ? -TOLD : TOLD;
  let word = words.headOf(span);
  for (let steps = 0; word !== null && steps < 3 && !words.isRoot(word); steps++) {
    word = words.head(word);
    if (words.upos(word) === 'VERB') return isNegated(words, word) ? TOLD / 2 : -TOLD / 4;
  }
  return 0;
}

function similarity(a: Span, b: Span): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return (2 * shared) / (a.end - a.start + b.end - b.start);
}

function ofMentions(context: Context, consultations: Consultations, mentions: readonly TopicMention[]): Draft[] {
  const { words } = context.reading;
  return mentions.flatMap((mention) => {
    const frame = words.span(mention.frame);
    const event =
      mention.clear || isOfSides(context, consultations, mention)
        ? consultations.near(frame)
        : consultations.beside(frame);
    if (event === null) return [];
    return coordinated(words, mention.topic)
      .filter((head) => mayBeTopic(context, words, head))
      .map((head) => ({
        span: topicPhrase(words, head),
        discussed: mention.discussed,
        raisedBy: raiserOf(context, mention),
        event,
        confidence: SYNTAX_CONFIDENCE,
      }));
  });
}

/** Whether the subject of a verb is a consultation, or somebody who takes part in one. */
function isOfSides(
  { reading, entities }: Context,
  consultations: Consultations,
  { subject, topic }: TopicMention,
): boolean {
  const { words } = reading;
  if (subject === null || subject === topic) return false;
  if (baseForms(words.lower(subject)).some((form) => LIST.sides.has(form))) return true;
  const entity = entityOfNoun(words, entities, subject);
  return entity !== null && consultations.participants.has(entities.sideOf(entity).id);
}

/** *Talks on grain*, *spoke about the canal*: topics that hang on a consultation's own word. */
function ofNouns(context: Context, consultations: Consultations): Draft[] {
  const { words } = context.reading;
  return consultations.words.flatMap(({ word, event }) =>
    words
      .childrenBy(word, 'nmod', 'obl')
      .filter((child) =>
        words.childrenBy(child, 'case').some((preposition) => LIST.prepositions.has(words.lower(preposition))),
      )
      .flatMap((child) => coordinated(words, child))
      .filter((head) => mayBeTopic(context, words, head))
      .map((head) => ({
        span: topicPhrase(words, head),
        discussed: true,
        raisedBy: null,
        event,
        confidence: SYNTAX_CONFIDENCE,
      })),
  );
}

/** Pronouns, dates and persons are no topics. */
function mayBeTopic({ times, entities }: Context, words: Words, head: number): boolean {
  const span = words.span(head);
  const tag = words.upos(head);
  const phrase = topicPhrase(words, head);
  if (
    words
      .within(phrase)
      .slice(0, 3)
      .some((word) => baseForms(words.lower(word)).some((form) => LIST.idle.has(form)))
  )
    return false;
  if (words.childrenBy(head, 'nsubj', 'cop').length > 0) return false;
  if (tag !== 'NOUN' && tag !== 'PROPN' && !(tag === 'VERB' && words.lower(head).endsWith('ing'))) return false;
  if (times.some((time) => time.spans.some((part) => overlaps(part, span)))) return false;
  return entities.at(phrase)?.kind !== 'person';
}

function raiserOf({ reading, entities }: Context, mention: TopicMention | null): string | null {
  if (mention === null || mention.raiser === null) return null;
  return entityOfNoun(reading.words, entities, mention.raiser)?.id ?? null;
}
