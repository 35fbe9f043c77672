import type { Entity, Participant, Role } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { type Candidate, type Clue, candidatesOf, sceneOf } from './casting.ts';
import { isMutual } from './roles.ts';
import type { Trigger } from './trigger.ts';

type Weights = Readonly<Record<Clue | 'bias', number>>;

/** Log-odds of taking part, fitted on annotated documents: in consultations, in other events between equals, in acts of one upon another. */
const CONSULTING: Weights = {
  bias: -2.4,
  direct: 1.2,
  modifier: 0.1,
  'sides before': 2.5,
  sentence: 0.6,
  before: 1,
  after: 0.4,
  second: 0.4,
  further: -0.1,
  close: 0.6,
  joined: 0.7,
  speaker: 0.9,
  'previous sentence': 0.3,
  'previous event': 1.1,
  'most named': 1.2,
  'second most named': 1.1,
  'third most named': 0.2,
  person: 0.4,
  organization: 0.4,
  group: -0.2,
  'side of a person': -1,
};
const BETWEEN_EQUALS: Weights = {
  bias: -1.5,
  direct: 1,
  modifier: 0.2,
  'sides before': 2,
  sentence: 1.1,
  before: 0.5,
  after: 0.2,
  second: -0.1,
  further: -0.5,
  close: 0.1,
  joined: 1.2,
  speaker: 0.3,
  'previous sentence': 0.2,
  'previous event': 1.2,
  'most named': 1.4,
  'second most named': 1.1,
  'third most named': 0.2,
  person: -2,
  organization: -0.1,
  group: -1,
  'side of a person': 0,
};
const UPON_ANOTHER: Weights = {
  bias: -2.1,
  direct: 1.2,
  modifier: 0.3,
  'sides before': 2,
  sentence: 0.8,
  before: 0.7,
  after: 0.3,
  second: -0.2,
  further: -0.1,
  close: 1,
  joined: 0.4,
  speaker: 0.8,
  'previous sentence': 0.2,
  'previous event': 1.3,
  'most named': 1.1,
  'second most named': 0.7,
  'third most named': 0,
  person: -0.8,
  organization: 0,
  group: -0.2,
  'side of a person': 0.5,
};
/** From these log-odds on, an entity takes part; an event with fewer than two participants takes less. */
const ENOUGH = 0;
const LAST_RESORT = -1.5;
const MOST = 4;
/** How much the encoder's log-odds count, from which ones on they speak for a part, and what its silence counts. */
const ENCODER = 0.5;
const UNDECIDED = -1;
const SILENCE = -0.5;

/** The participants of each event, the surest first. */
export function castEvents(context: Context, groups: readonly (readonly Trigger[])[]): Participant[][] {
  const scene = sceneOf(context);
  let previous: string[] = [];
  let sides: string[] = [];
  return groups.map((group) => {
    const [{ type, mode }] = group as [Trigger];
    const participants = choose(context, group, candidatesOf(context, group, previous, sides, scene));
    const taking = participants.map(({ entity }) => entity);
    if (taking.length > 0) previous = taking;
    if (taking.length > 1 && isMutual(type, mode)) sides = taking;
    return participants;
  });
}

function choose(context: Context, group: readonly Trigger[], candidates: readonly Candidate[]): Participant[] {
  const [{ type, mode }] = group as [Trigger];
  const weights = type === 'CONSULT' ? CONSULTING : isMutual(type, mode) ? BETWEEN_EQUALS : UPON_ANOTHER;
  const scored = candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate, weights) }))
    .sort((a, b) => b.score - a.score);
  const chosen: Participant[] = [];
  for (const { candidate, score } of scored) {
    if (chosen.length >= MOST || score < LAST_RESORT || (score < ENOUGH && chosen.length >= 2)) break;
    if (standsInFor(context, candidate.entity, chosen)) continue;
    chosen.push({ entity: candidate.entity.id, role: roleOf(candidate) });
  }
  return chosen;
}

/** Whether a side takes part already by the person who stands for it, or a person by the side: one of the two is enough. */
function standsInFor({ entities }: Context, entity: Entity, chosen: readonly Participant[]): boolean {
  const side = entities.sideOf(entity);
  return chosen.some(({ entity: id }) => {
    const other = entities.get(id);
    return other !== null && (other === side || entities.sideOf(other) === entity);
  });
}

function scoreOf({ clues, encoder }: Candidate, weights: Weights): number {
  const known = [...clues].reduce((sum, clue) => sum + weights[clue], weights.bias);
  return known + (encoder.size === 0 ? SILENCE : ENCODER * (Math.max(...encoder.values()) - UNDECIDED));
}

function roleOf({ role, encoder }: Candidate): Role {
  const [best, odds] = [...encoder].reduce((top, entry) => (entry[1] > top[1] ? entry : top), [role, 1] as [
    Role,
    number,
  ]);
  return odds > 1 ? best : role;
}
