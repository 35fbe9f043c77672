import type { Entity } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { entitiesOfNouns, lastEntityIn } from '../phrase-entities.ts';
import { sideOf, speakersOf } from '../speaker.ts';
import type { Stand } from './stand.ts';

type Looking = Pick<Context, 'document' | 'reading' | 'entities' | 'attributions'>;

/** Who takes a stand: the one who speaks, else the subject of its word, else who is named last before it. */
export function standTakers(context: Looking, stand: Stand): Entity[] {
  const found = [subjects(context, stand), speakersOf(context, stand.attribution)].find(
    (entities) => entities.length > 0,
  );
  return [...new Set((found ?? nearest(context, stand)).map((entity) => asNamed(context, entity)))];
}

/** The subject of the stand’s own verb: *India rejects the claim, an official said* is India’s stand. */
function subjects(context: Looking, { word }: Stand): Entity[] {
  const { words } = context.reading;
  if (word === null || words.upos(word) !== 'VERB' || words.childrenBy(word, 'aux:pass').length > 0) return [];
  return entitiesOfNouns(context, words.childrenBy(word, 'nsubj'));
}

/** Who is named speaks in that name; an unnamed person or body as the side. */
function asNamed(context: Looking, entity: Entity): Entity {
  const named = entity.mentions.some(({ form }) => form === 'name');
  return named ? entity : sideOf(context, entity);
}

function nearest(context: Looking, { spans }: Stand): Entity[] {
  const start = Math.min(...spans.map((span) => span.start));
  const sentence = context.reading.sentences.findLast((candidate) => candidate.start <= start)?.start ?? 0;
  const named = lastEntityIn(context, { start: sentence, end: start });
  return named === null ? [] : [named];
}
