import { type Attribution, type Entity, encloses, type Role, type Span } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { SpanIndex } from '../span-index.ts';
import { mayTakePart, participantOf, roleOfSidesBefore, syntacticArguments } from './participants.ts';
import { isMutual } from './roles.ts';
import type { Trigger } from './trigger.ts';

/** What speaks for or against an entity's part in an event. */
export type Clue =
  | 'direct'
  | 'modifier'
  | 'sides before'
  | 'sentence'
  | 'before'
  | 'after'
  | 'second'
  | 'further'
  | 'close'
  | 'joined'
  | 'speaker'
  | 'previous sentence'
  | 'previous event'
  | 'most named'
  | 'second most named'
  | 'third most named'
  | 'person'
  | 'organization'
  | 'group'
  | 'side of a person';

/** An entity that may take part in an event. */
export interface Candidate {
  readonly entity: Entity;
  readonly clues: ReadonlySet<Clue>;
  /** The role that syntax or word order gives it, the surest first. */
  readonly role: Role;
  /** The encoder's log-odds for each role. */
  readonly encoder: ReadonlyMap<Role, number>;
}

interface Draft {
  readonly entity: Entity;
  readonly clues: Set<Clue>;
  role: { readonly role: Role; readonly rank: number };
  readonly encoder: Map<Role, number>;
}

const CLOSE = 25;
const JOINING = new Set(['with', 'between', 'and', 'by']);
/** The encoder's word counts within these bounds. */
const MOST = 4;

/** What of a document is looked up for each of its events. */
export interface Scene {
  /** Ids of the sides, the most named first. */
  readonly salient: readonly string[];
  /** Attributions by their contents. */
  readonly voices: SpanIndex<Attribution>;
}

export function sceneOf(context: Context): Scene {
  return { salient: salientSides(context), voices: new SpanIndex(context.attributions, ({ content }) => content) };
}

/** Sides by how often the document names them, the most named first. */
function salientSides({ entities }: Context): string[] {
  const counts = new Map<string, number>();
  for (const entity of entities.entities) {
    if (!mayTakePart(entity)) continue;
    const { id } = entities.sideOf(entity);
    counts.set(id, (counts.get(id) ?? 0) + entity.mentions.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}

/**
 * Everybody who may take part in the event that some triggers name together.
 * @param previous ids of those who take part in the event before it
 * @param sides ids of those between whom the last event between equals was
 */
export function candidatesOf(
  context: Context,
  group: readonly Trigger[],
  previous: readonly string[],
  sides: readonly string[],
  scene: Scene,
): Candidate[] {
  const drafts = new Map<string, Draft>();
  const [{ type, mode }] = group as [Trigger];
  const fallback: Role = isMutual(type, mode) ? 'party' : 'recipient';
  const draft = (entity: Entity, role: Role): Draft => {
    const participant = participantOf(context, entity, type, role);
    const there = drafts.get(participant.id) ?? {
      entity: participant,
      clues: new Set<Clue>(),
      role: { role: fallback, rank: 0 },
      encoder: new Map<Role, number>(),
    };
    drafts.set(participant.id, there);
    return there;
  };
  for (const trigger of group) {
    addSyntax(context, trigger, draft);
    addNeighbors(context, scene, trigger, draft, fallback);
    addSidesBefore(context, trigger, sides, draft);
    addEncoder(context, trigger, draft);
  }
  for (const id of previous) addClue(context, drafts, id, draft, 'previous event', fallback);
  (['most named', 'second most named', 'third most named'] as const).forEach((clue, k) => {
    const id = scene.salient[k];
    if (id !== undefined) addClue(context, drafts, id, draft, clue, fallback);
  });
  return [...drafts.values()].map((found) => finish(context, found, drafts));
}

type Drafter = (entity: Entity, role: Role) => Draft;

function addClue(
  context: Context,
  drafts: ReadonlyMap<string, Draft>,
  id: string,
  draft: Drafter,
  clue: Clue,
  role: Role,
): void {
  const entity = context.entities.get(id);
  if (entity === null) return;
  const persons = [...drafts.values()].filter(
    (one) => one.entity.kind === 'person' && context.entities.sideOf(one.entity).id === id,
  );
  if (persons.length > 0) for (const person of persons) person.clues.add(clue);
  else draft(entity, role).clues.add(clue);
}

function addSyntax(context: Context, trigger: Trigger, draft: Drafter): void {
  for (const { entity, role, direct } of syntacticArguments(context, trigger)) {
    const found = draft(entity, role);
    found.clues.add(direct ? 'direct' : 'modifier');
    assign(found, role, direct ? 4 : 3);
  }
}

/** *They agreed*, *the two leaders also discussed*: those who were at the table before. */
function addSidesBefore(
  { reading, entities }: Context,
  trigger: Trigger,
  sides: readonly string[],
  draft: Drafter,
): void {
  const role = sides.length < 2 ? null : roleOfSidesBefore(reading.words, trigger);
  if (role === null) return;
  for (const id of sides) {
    const entity = entities.get(id);
    if (entity === null) continue;
    const found = draft(entity, role);
    found.clues.add('sides before');
    assign(found, role, 4);
  }
}

function assign(found: Draft, role: Role, rank: number): void {
  if (rank > found.role.rank) found.role = { role, rank };
}

/** Who is named in the trigger's sentence, by place and distance, and in the sentence before. */
function addNeighbors(context: Context, scene: Scene, trigger: Trigger, draft: Drafter, fallback: Role): void {
  const { reading, entities } = context;
  const sentence = reading.sentences[trigger.sentence];
  if (sentence === undefined) return;
  const speakers = scene.voices
    .overlapping(trigger.span)
    .filter(({ content }) => encloses(content, [trigger.span]))
    .flatMap(({ source }) => source?.spans ?? []);
  const near = entities
    .within(sentence)
    .filter(({ entity }) => mayTakePart(entity))
    .map(({ entity, mention }) => ({
      entity,
      mention,
      distance: distanceOf(mention, trigger.span),
      before: mention.start < trigger.span.start,
    }))
    .sort((a, b) => a.distance - b.distance);
  const places = { before: 0, after: 0 };
  for (const { entity, mention, distance, before } of near) {
    const side = before ? 'before' : 'after';
    const role: Role = fallback === 'party' ? 'party' : before ? 'actor' : 'recipient';
    const found = draft(entity, role);
    if (speakers.some((span) => distanceOf(span, mention) === 0)) {
      found.clues.add('speaker');
      continue;
    }
    places[side] += 1;
    found.clues.add('sentence').add(places[side] === 1 ? side : places[side] === 2 ? 'second' : 'further');
    if (distance < CLOSE) found.clues.add('close');
    if (JOINING.has(wordBefore(context, mention))) found.clues.add('joined');
    assign(found, role, places[side] === 1 ? 2 : 1);
  }
  const earlier = reading.sentences[trigger.sentence - 1];
  if (earlier === undefined) return;
  for (const { entity } of entities.within(earlier))
    if (mayTakePart(entity)) draft(entity, fallback).clues.add('previous sentence');
}

const distanceOf = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

function wordBefore({ reading }: Context, { start }: Span): string {
  const word = reading.words.at(start) - 1;
  return word < 0 ? '' : reading.words.lower(word);
}

function addEncoder({ entities }: Context, trigger: Trigger, draft: Drafter): void {
  for (const { role, mention, probability } of trigger.reading?.roles ?? []) {
    if (role === 'place' || role === 'time') continue;
    const entity = entities.at(mention);
    if (entity === null || !mayTakePart(entity)) continue;
    const { encoder } = draft(entity, role as Role);
    const odds = Math.max(-MOST, Math.min(MOST, Math.log(probability / (1 - probability))));
    encoder.set(role as Role, Math.max(encoder.get(role as Role) ?? -MOST, odds));
  }
}

function finish(context: Context, found: Draft, drafts: ReadonlyMap<string, Draft>): Candidate {
  const { entity, clues, encoder } = found;
  if (entity.kind === 'person' || entity.kind === 'organization' || entity.kind === 'group') clues.add(entity.kind);
  const persons = [...drafts.values()].some(
    (other) =>
      other.entity.kind === 'person' &&
      other.entity !== entity &&
      other.clues.has('sentence') &&
      context.entities.sideOf(other.entity).id === entity.id,
  );
  if (persons) clues.add('side of a person');
  return { entity, clues, role: found.role.role, encoder };
}
