import type { Context } from '../context.ts';
import { entityOfNoun } from '../entity-of-phrase.ts';
import type { TopicMention } from './topic-frames.ts';

/** The id of the entity that raised a topic, or null where the text does not say. */
export function raiserOf({ reading, entities }: Context, mention: TopicMention | null): string | null {
  if (mention === null || mention.raiser === null) return null;
  return entityOfNoun(reading.words, entities, mention.raiser)?.id ?? null;
}
