import {
  EVENT_STATUSES,
  EVENT_TYPES,
  type EventStatus,
  type EventType,
  overlaps,
  type Span,
} from '../../model/index.ts';
import type { EventLexicon } from '../../vocabulary/event-lexicon.ts';
import type { Context } from '../context.ts';
import type { Ranking, TriggerReading } from '../reading.ts';
import { sentenceAt } from '../span-index.ts';
import type { Words } from '../words.ts';
import { type SenseMatch, sensesAt } from './lexicon-senses.ts';
import { type Modality, modalityOf } from './modality.ts';
import type { Trigger } from './trigger.ts';

/** Below this a trigger of the encoder is dropped. */
const LEAST_CONFIDENCE = 0.3;
/** Factors by which a listed word makes its type likelier. */
const CLEAR = 6;
const HINT = 2.5;
/** Factor by which syntax makes a status likelier, and the past tense that of what occurred. */
const BY_SYNTAX = 5;
const BY_TENSE = 1.5;
/** A trigger that the lexicon alone found. */
const LEXICON_CONFIDENCE = 0.4;

/** The words that name events: those that the encoder saw, typed with the lexicon's help, and those that only the lexicon has. */
export function findTriggers({ reading }: Context, lexicon: EventLexicon): Trigger[] {
  const { words } = reading;
  const sentenceOf = ({ start }: Span): number => sentenceAt(reading.sentences, start);
  const found: Trigger[] = [];
  reading.triggers.forEach((trigger, number) => {
    const word = words.headOf(trigger.span);
    if (word === null || trigger.confidence < LEAST_CONFIDENCE) return;
    const modality = modalityOf(words, word);
    if (modality === 'hypothetical') return;
    const parts = words.within(trigger.span);
    const senses = sensesOf(lexicon, words, parts, word);
    const type = typeOf(trigger, senses);
    const statuses = statusesOf(trigger.properties.eventStatus ?? [], modality);
    const span = { start: words.start(parts[0] as number), end: words.end(parts.at(-1) as number) };
    const { confidence } = trigger;
    found.push({
      span,
      word,
      sentence: sentenceOf(span),
      type,
      mode: modeOf(trigger, type, senses),
      status: likeliestOf(statuses),
      statuses,
      reading: trigger,
      number,
      confidence,
    });
  });
  found.push(...ofLexicon(words, lexicon, reading.triggers, sentenceOf));
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** What the lexicon says of a trigger's words and of the verb that governs them; a longer phrase speaks for those inside it. */
function sensesOf(lexicon: EventLexicon, words: Words, parts: readonly number[], governor: number): SenseMatch[] {
  const own = parts.flatMap((part) => sensesAt(lexicon, words, part));
  const above = sensesAt(lexicon, words, words.head(governor)).filter((match) =>
    match.words.some((word) => parts.includes(word)),
  );
  const all = [...own, ...above];
  return all.filter(
    (match) =>
      !all.some(
        (other) => other.words.length > match.words.length && match.words.every((word) => other.words.includes(word)),
      ),
  );
}

const probabilityOf = (ranking: Ranking | undefined, label: string | null): number =>
  ranking?.find((entry) => entry.label === label)?.probability ?? 0;

function typeOf(trigger: TriggerReading, senses: readonly SenseMatch[]): EventType {
  const score = (type: EventType): number => {
    const listed = senses.filter(({ sense }) => sense.type === type);
    const factor = listed.some(({ sense }) => sense.clear) ? CLEAR : listed.length > 0 ? HINT : 1;
    return factor * (probabilityOf(trigger.properties.eventType, type) + 0.01);
  };
  return EVENT_TYPES.reduce((best, type) => (score(type) > score(best) ? type : best));
}

function modeOf(trigger: TriggerReading, type: EventType, senses: readonly SenseMatch[]): string | null {
  const listed = senses.filter(({ sense }) => sense.type === type && sense.mode !== null);
  const clear = listed.find(({ sense }) => sense.clear);
  if (clear !== undefined) return clear.sense.mode;
  const ranking = trigger.properties.eventMode;
  const [first] = listed
    .map(({ sense }) => sense.mode)
    .sort((a, b) => probabilityOf(ranking, b) - probabilityOf(ranking, a));
  const top = ranking?.[0];
  if (top === undefined) return first ?? null;
  if (first !== undefined && top.probability < 0.5) return first;
  return typeof top.label === 'string' ? top.label : (first ?? null);
}

function statusesOf(ranking: Ranking, modality: Modality | null): Map<EventStatus, number> {
  const weights = EVENT_STATUSES.map((status) => {
    const factor = status === modality ? BY_SYNTAX : modality === null && status === 'occurred' ? BY_TENSE : 1;
    return [status, factor * (probabilityOf(ranking, status) + 0.005)] as const;
  });
  const sum = weights.reduce((total, [, weight]) => total + weight, 0);
  return new Map(weights.map(([status, weight]) => [status, weight / sum]));
}

export function likeliestOf(statuses: ReadonlyMap<EventStatus, number>): EventStatus {
  return EVENT_STATUSES.reduce((best, status) =>
    (statuses.get(status) ?? 0) > (statuses.get(best) ?? 0) ? status : best,
  );
}

function ofLexicon(
  words: Words,
  lexicon: EventLexicon,
  seen: readonly TriggerReading[],
  sentenceOf: (span: Span) => number,
): Trigger[] {
  const found: Trigger[] = [];
  let next = 0;
  for (let word = 0; word < words.count; word++) {
    while (next < seen.length && (seen[next] as TriggerReading).span.end <= words.start(word)) next++;
    const match = sensesAt(lexicon, words, word).find(({ sense }) => sense.clear);
    if (match === undefined) continue;
    const span = { start: words.start(match.words[0] as number), end: words.end(match.words.at(-1) as number) };
    if (seen.slice(Math.max(0, next - 1), next + 6).some((trigger) => overlaps(trigger.span, span))) continue;
    if (found.slice(-4).some((trigger) => overlaps(trigger.span, span))) continue;
    const modality = modalityOf(words, word);
    if (modality === 'hypothetical') continue;
    const statuses = statusesOf([], modality);
    const { type, mode } = match.sense;
    found.push({
      span,
      word,
      sentence: sentenceOf(span),
      type,
      mode,
      status: likeliestOf(statuses),
      statuses,
      reading: null,
      number: -1,
      confidence: LEXICON_CONFIDENCE,
    });
  }
  return found;
}
