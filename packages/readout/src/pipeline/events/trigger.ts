import type { EventStatus, EventType, Span } from '../../model/index.ts';
import type { TriggerReading } from '../reading.ts';

/** A word or words that name an event, with what the encoder, the lexicon and syntax say of it. */
export interface Trigger {
  readonly span: Span;
  /** The word that governs the span. */
  readonly word: number;
  /** Index of the sentence. */
  readonly sentence: number;
  readonly type: EventType;
  readonly mode: string | null;
  readonly status: EventStatus;
  /** Probability of each status; they sum to 1. */
  readonly statuses: ReadonlyMap<EventStatus, number>;
  /** What the encoder says of it; null for a trigger that the lexicon found. */
  readonly reading: TriggerReading | null;
  /** Its number among the reading's triggers; -1 for a trigger that the lexicon found. */
  readonly number: number;
  readonly confidence: number;
}
