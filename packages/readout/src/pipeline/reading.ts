import type { Span } from '../model/index.ts';
import type { Turn } from './transcript.ts';
import type { Words } from './words.ts';

/**
 * What the encoder's heads say of a document, gathered from its windows: the components' input. It is compact, so that a
 * document of any length fits. Spans are UTF-16 code units of the document's text.
 */
export interface Reading {
  readonly words: Words;
  readonly sentences: readonly Span[];
  /** In the order of their cues. */
  readonly cues: readonly CueReading[];
  /** Speakers' turns, where the text is a transcript. */
  readonly turns: readonly TurnReading[];
  /** In the order of the text, for each of the layers. */
  readonly topics: readonly SpanReading[];
  readonly agreements: readonly SpanReading[];
  readonly positions: readonly PositionReading[];
  readonly disputes: readonly SpanReading[];
  readonly claims: readonly SpanReading[];
  readonly terms: readonly SpanReading[];
  readonly meanings: readonly SpanReading[];
  readonly triggers: readonly TriggerReading[];
  /** Sorted by start; of two that start together the longer one first. */
  readonly mentions: readonly MentionReading[];
}

/** Labels of a property with their probabilities, likeliest first. */
export type Ranking = readonly { readonly label: string | boolean | null; readonly probability: number }[];

export interface CueReading {
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
  readonly content: readonly Span[];
  readonly addressee: readonly Span[];
  readonly act: Ranking;
  readonly polarity: Ranking;
  readonly certainty: Ranking;
  readonly confidence: number;
}

/** A speaker's turn and, from its first words, the act that it may be. */
export interface TurnReading extends Turn {
  readonly act: Ranking;
}

export interface SpanReading {
  readonly span: Span;
  readonly confidence: number;
  /** By the manifest's names: topics have `discussed`, agreements `agreementStatus`, positions `stance` and `change`, disputes `relation`. */
  readonly properties: Readonly<Record<string, Ranking>>;
}

export interface PositionReading extends SpanReading {
  /** The span's unit vector in the space of the base model's sentence vectors. */
  readonly vector: Float32Array;
}

/** A word or words that name an event; with `eventType`, `eventStatus` and `eventMode`. */
export interface TriggerReading extends SpanReading {
  /** Earlier triggers (indexes) that may name the same event, with the probability that they do. */
  readonly same: readonly { readonly trigger: number; readonly probability: number }[];
  /** Mentions near the trigger that may play a role in the event: actor, recipient, party, mediator, place, time. */
  readonly roles: readonly { readonly role: string; readonly mention: Span; readonly probability: number }[];
}

export interface MentionReading {
  readonly span: Span;
  /** person, organization, place, time, event, object, abstract, other: the types of GUM. */
  readonly type: string;
  readonly confidence: number;
  /** Earlier mentions (indexes) of perhaps the same entity, likeliest first; `none` is the probability that there is none. */
  readonly antecedents: readonly { readonly mention: number; readonly probability: number }[];
  readonly none: number;
}

/** The likeliest label of a property, or null where the reading does not have the property. */
export function likeliest(reading: SpanReading, property: string): Ranking[number]['label'] {
  return reading.properties[property]?.[0]?.label ?? null;
}
