import type { Attribution, Entity } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { entityOfNoun } from '../phrase-entities.ts';
import { sideOf } from '../speaker.ts';

/** Whose side a word of a content is on: the speaker’s own, another’s, or not known. */
export type Voice = 'own' | 'other' | 'unknown';

const FIRST_PERSON = new Set(['i', 'we', 'my', 'our', 'us', 'me', 'ours', 'mine', 'myself', 'ourselves']);
const THIRD_PERSON = new Set(['he', 'she', 'it', 'they', 'his', 'her', 'its', 'their']);
const SECOND_PERSON = new Set(['you', 'your']);
/** Roles that a noun’s owner has: *our soldiers*, *Moscow’s forces*. */
const OWNERS = ['nmod:poss', 'det'];

type Looking = Pick<Context, 'document' | 'entities' | 'reading'>;

/** Whether a noun or pronoun of a content stands for the side of the one who says it. */
export function voiceOf(context: Looking, { source, form }: Pick<Attribution, 'source' | 'form'>, noun: number): Voice {
  const { words } = context.reading;
  const own = source?.entity == null ? null : context.entities.get(source.entity);
  const of = (word: number): Voice => {
    const shape = words.lower(word);
    if (FIRST_PERSON.has(shape)) return 'own';
    if (SECOND_PERSON.has(shape)) return 'other';
    const entity = entityOfNoun(context, word);
    if (own !== null && entity !== null) return isOneSide(context, own, entity) ? 'own' : 'other';
    if (THIRD_PERSON.has(shape)) return form === 'indirect' ? 'own' : 'other';
    return 'unknown';
  };
  const itself = of(noun);
  if (itself !== 'unknown') return itself;
  const owner = words
    .childrenBy(noun, ...OWNERS)
    .map(of)
    .find((voice) => voice !== 'unknown');
  return owner ?? (words.upos(noun) === 'PROPN' ? 'other' : 'unknown');
}

const isOneSide = (context: Looking, a: Entity, b: Entity): boolean =>
  a === b || sideOf(context, a) === sideOf(context, b) || context.entities.sideOf(a) === context.entities.sideOf(b);
