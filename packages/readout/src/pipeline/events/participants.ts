import type { Entity, EventType, Role } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { conjuncts, entityOfNoun, modifyingEntities } from '../entity-of-phrase.ts';
import type { Words } from '../words.ts';
import { argumentsOf } from './arguments.ts';
import { roleOf } from './roles.ts';
import type { Trigger } from './trigger.ts';

const KINDS = new Set<Entity['kind']>(['person', 'organization', 'country', 'group']);
/** Types whose recipients may be persons, also where a person stands for a side. */
const PERSONAL = new Set<EventType>(['COERCE', 'AID', 'RETREAT', 'ASSAULT', 'REQUEST', 'SUPPORT']);

/** Whom syntax ties to an event's word: directly, or by way of a modifier (*Russian* in *Russian forces*). */
export interface SyntacticArgument {
  readonly entity: Entity;
  readonly role: Role;
  readonly direct: boolean;
}

/** Who takes part in the event that a trigger names, as far as syntax tells. */
export function syntacticArguments(
  { reading, entities }: Context,
  trigger: Pick<Trigger, 'word' | 'type' | 'mode'>,
): SyntacticArgument[] {
  const { words } = reading;
  const found: SyntacticArgument[] = [];
  for (const argument of argumentsOf(words, trigger.word)) {
    const role = roleOf(trigger.type, trigger.mode, argument);
    if (role === null) continue;
    for (const noun of conjuncts(words, argument.word)) {
      const entity = entityOfNoun(words, entities, noun);
      const named =
        entity !== null && mayTakePart(entity)
          ? [entity]
          : modifyingEntities(words, entities, noun).filter(mayTakePart);
      found.push(...named.map((one) => ({ entity: one, role, direct: one === entity })));
    }
  }
  return found;
}

const PAIR_NOUNS = new Set([
  'sides',
  'parties',
  'leaders',
  'presidents',
  'ministers',
  'countries',
  'governments',
  'delegations',
  'neighbours',
  'neighbors',
  'capitals',
]);

/** The role in which the sides named before take part in a trigger's event, where its word has them as *they*, *both*, *the sides*; else null. */
export function roleOfSidesBefore(
  words: Words,
  { word, type, mode }: Pick<Trigger, 'word' | 'type' | 'mode'>,
): Role | null {
  for (const argument of argumentsOf(words, word)) {
    const role = roleOf(type, mode, argument);
    if (role !== null && namesSidesBefore(words, argument.word)) return role;
  }
  return null;
}

function namesSidesBefore(words: Words, word: number): boolean {
  const form = words.lower(word);
  if (form === 'they' || form === 'both') return true;
  if (!PAIR_NOUNS.has(form) || words.childrenBy(word, 'nmod', 'nmod:poss', 'amod', 'compound').length > 0) return false;
  return words.childrenBy(word, 'det', 'nummod').some((child) => ['the', 'both', 'two'].includes(words.lower(child)));
}

export const mayTakePart = ({ kind }: Entity): boolean => KINDS.has(kind);

/** The entity that an event has as participant: the side for which a person or a ministry acts, except in consultations. */
export function participantOf({ entities }: Context, entity: Entity, type: EventType, role: Role): Entity {
  if (type === 'CONSULT') return entity;
  if (role === 'recipient' && entity.kind === 'person' && PERSONAL.has(type)) return entity;
  const side = entities.sideOf(entity);
  return side.kind === 'country' || side.kind === 'organization' ? side : entity;
}
