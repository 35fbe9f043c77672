import type { Context } from '../context.ts';
import { entityOfNoun } from '../entity-of-phrase.ts';
import type { TopicMention } from './topic-frames.ts';

/** The ids of those who discuss a topic by the words of its verb: *Trump and Putin discussed…*, *Putin informed Trump about…*. */
export function sidesOf({ reading, entities }: Context, mention: TopicMention | null): ReadonlySet<string> {
  if (mention === null) return new Set();
  const { words } = reading;
  const told = words.childrenBy(mention.frame, 'obj', 'iobj').filter((word) => word !== mention.topic);
  const nouns = mention.subject === null || mention.subject === mention.topic ? told : [mention.subject, ...told];
  const all = nouns.flatMap((noun) => [noun, ...words.childrenBy(noun, 'conj')]);
  return new Set(all.flatMap((noun) => entityOfNoun(words, entities, noun)?.id ?? []));
}
