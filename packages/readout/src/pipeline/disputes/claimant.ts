import { contains, type Entity, type Event, lengthOf, overlaps, type Span } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { entityOfNoun } from '../phrase-entities.ts';
import { sideOf, speakersOf } from '../speaker.ts';
import type { Stand } from './stand.ts';

type Looking = Pick<Context, 'document' | 'reading' | 'entities' | 'attributions'>;

/** Acts of which the accused is the claimant: *accused Chile of draining an aquifer*. */
const ACCUSING = new Set(['accuse', 'condemn', 'praise', 'thank']);
const OBJECTS = ['obj', 'iobj'];
const OWNERS = ['nmod:poss', 'amod', 'compound'];

/** Who made the claim or did the act, other than those who take the stand; null where the text does not tell. */
export function claimantOf(
  context: Looking,
  stand: Stand,
  claim: readonly Span[],
  by: readonly Entity[],
  events: readonly Event[],
): Entity | null {
  const sides = new Set(by.flatMap((entity) => [entity, sideOf(context, entity)]));
  const candidates = [
    accused(context, stand),
    sayer(context, stand, claim),
    doer(context, claim, events),
    owner(context, claim),
    subjectOfClaim(context, claim),
    ...named(context, claim),
  ];
  for (const candidate of candidates) {
    const side = candidate === null ? null : sideOf(context, candidate);
    if (side !== null && !sides.has(side)) return side;
  }
  return null;
}

/** The one accused: the object of *accuse*, *blame*, *condemn*. */
function accused(context: Looking, { word, attribution }: Stand): Entity | null {
  const { words } = context.reading;
  if (word === null || attribution === null || !ACCUSING.has(attribution.act)) return null;
  const object = words.childrenBy(word, ...OBJECTS).find((child) => child > word);
  return object === undefined ? null : entityOfNoun(context, object);
}

/** The source of the innermost attribution that the claim is the content of, other than the stand’s own. */
function sayer(context: Looking, { attribution }: Stand, claim: readonly Span[]): Entity | null {
  const holding = context.attributions
    .filter(
      (other) =>
        other !== attribution && claim.some((span) => other.content.some((content) => contains(content, span))),
    )
    .sort((a, b) => lengthOf(a.content) - lengthOf(b.content));
  for (const other of holding) {
    const [speaker] = speakersOf(context, other);
    if (speaker !== undefined) return speaker;
  }
  return null;
}

/** Who did the act, where the claim is an event of the record. */
function doer({ entities }: Looking, claim: readonly Span[], events: readonly Event[]): Entity | null {
  const event = events.find(({ trigger, mentions }) =>
    [...trigger, ...mentions].some((place) => claim.some((span) => overlaps(span, place))),
  );
  const actor = event?.participants.find(({ role }) => role === 'actor');
  return actor === undefined ? null : entities.get(actor.entity);
}

/** Whose claim or act it is: *China’s claims*, *the Israeli strikes*. */
function owner(context: Looking, claim: readonly Span[]): Entity | null {
  const { words } = context.reading;
  const head = claim[0] === undefined ? null : words.headOf(claim[0]);
  if (head === null) return null;
  for (const child of words.childrenBy(head, ...OWNERS)) {
    const entity = entityOfNoun(context, child);
    if (entity !== null) return entity;
  }
  return null;
}

/** The subject of the claim’s clause. */
export function subjectOfClaim(context: Pick<Context, 'reading' | 'entities'>, claim: readonly Span[]): Entity | null {
  const { words } = context.reading;
  const head = claim[0] === undefined ? null : words.headOf(claim[0]);
  const noun = head === null ? undefined : words.childrenBy(head, 'nsubj', 'nsubj:pass')[0];
  return noun === undefined ? null : entityOfNoun(context, noun);
}

/** Whoever else the claim names. */
const named = (context: Looking, claim: readonly Span[]): Entity[] =>
  claim
    .flatMap((span) => context.entities.within(span))
    .map(({ entity }) => entity)
    .filter(({ kind }) => kind !== 'place' && kind !== 'facility');
