import type { Time } from '../../model/index.ts';
import { baseForms } from '../../vocabulary/base-forms.ts';
import type { TopicWords } from '../../vocabulary/topic-words.ts';
import type { Context } from '../context.ts';
import { entityOfNoun } from '../entity-of-phrase.ts';
import { timesByPlace } from '../events/time-and-place.ts';
import type { SpanIndex } from '../span-index.ts';
import type { Words } from '../words.ts';
import type { Consultations } from './consultations.ts';
import { raiserOf } from './raiser.ts';
import { sidesOf } from './sides.ts';
import type { TopicDraft } from './topic-draft.ts';
import type { TopicMention } from './topic-frames.ts';
import { coordinated, topicPhrase } from './topic-phrase.ts';

/** A topic that syntax alone found. */
const CONFIDENCE = 0.5;
/** An idle word (*on the sidelines of*) stands among so many first words of a phrase. */
const FIRST_WORDS = 3;

/** Topics that verbs and nouns such as *discuss* and *agenda* tell of. */
export function topicsOfMentions(
  context: Context,
  consultations: Consultations,
  mentions: readonly TopicMention[],
  list: TopicWords,
): TopicDraft[] {
  const { words } = context.reading;
  const times = timesByPlace(context);
  return mentions.flatMap((mention) => {
    const event = eventOf(context, consultations, mention, list);
    if (event === null) return [];
    const raisedBy = raiserOf(context, mention);
    return coordinated(words, mention.topic)
      .filter((head) => mayBeTopic(context, times, head, list))
      .map((head) => ({
        span: topicPhrase(words, head),
        discussed: mention.discussed,
        raisedBy,
        event,
        confidence: CONFIDENCE,
      }));
  });
}

/** The consultation that a mention of a topic belongs to; a verb with other meanings must have its sides as subject or one beside it. */
function eventOf(
  context: Context,
  consultations: Consultations,
  mention: TopicMention,
  list: TopicWords,
): string | null {
  const place = context.reading.words.span(mention.frame);
  if (mention.clear || isOfSides(context, consultations, mention, list))
    return consultations.near(place, sidesOf(context, mention));
  return mention.passive ? consultations.beside(place) : null;
}

/** Whether the subject of a verb is a consultation, or somebody who takes part in one. */
function isOfSides(
  { reading, entities }: Context,
  consultations: Consultations,
  { subject, topic }: TopicMention,
  list: TopicWords,
): boolean {
  const { words } = reading;
  if (subject === null || subject === topic) return false;
  if (baseForms(words.lower(subject)).some((form) => list.sides.has(form))) return true;
  const entity = entityOfNoun(words, entities, subject);
  return entity !== null && consultations.participants.has(entities.sideOf(entity).id);
}

/** *Talks on grain*, *spoke about the canal*: topics that hang on a consultation's own word, or on a noun for one. */
export function topicsOfConsultations(context: Context, consultations: Consultations, list: TopicWords): TopicDraft[] {
  const { words } = context.reading;
  const times = timesByPlace(context);
  const known = new Map(consultations.words.map(({ word, event }) => [word, event]));
  const found: TopicDraft[] = [];
  for (let word = 0; word < words.count; word++) {
    const isNoun = words.upos(word) === 'NOUN' && baseForms(words.lower(word)).some((form) => list.nouns.has(form));
    const event = known.get(word) ?? (isNoun ? consultations.near(words.span(word)) : null);
    if (event === null) continue;
    const topics = words
      .childrenBy(word, 'nmod', 'obl')
      .filter((child) => child > word && followsPreposition(words, child, list));
    for (const head of topics.flatMap((child) => coordinated(words, child))) {
      if (!mayBeTopic(context, times, head, list)) continue;
      found.push({ span: topicPhrase(words, head), discussed: true, raisedBy: null, event, confidence: CONFIDENCE });
    }
  }
  return found;
}

/** Whether one of the listed prepositions stands right before a noun's phrase. */
function followsPreposition(words: Words, noun: number, list: TopicWords): boolean {
  const before = words.at(topicPhrase(words, noun).start) - 1;
  return words.childrenBy(noun, 'case').includes(before) && list.prepositions.has(words.lower(before));
}

/** Pronouns, dates, persons, clauses and phrases such as *on the sidelines* are no topics. */
function mayBeTopic(
  { reading: { words }, entities }: Context,
  times: SpanIndex<Time>,
  head: number,
  list: TopicWords,
): boolean {
  const tag = words.upos(head);
  if (tag !== 'NOUN' && tag !== 'PROPN' && !(tag === 'VERB' && words.lower(head).endsWith('ing'))) return false;
  if (words.childrenBy(head, 'nsubj', 'cop').length > 0) return false;
  const phrase = topicPhrase(words, head);
  const first = words.within(phrase).slice(0, FIRST_WORDS);
  if (first.some((word) => baseForms(words.lower(word)).some((form) => list.idle.has(form)))) return false;
  if (times.overlapping(words.span(head)).length > 0) return false;
  return entities.at(phrase)?.kind !== 'person';
}
