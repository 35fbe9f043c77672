import type { Span } from '../model/index.ts';
import type { Telling } from './story.ts';

/** Something that one account says of an event. */
export interface Point {
  readonly telling: Telling;
  /** `length`, `tone` and `number` are compared with their like only. */
  readonly kind: 'claim' | 'topic' | 'length' | 'tone' | 'number';
  /** Whether it makes a row only together with another account’s: the record has no entry for it. */
  readonly isWeak: boolean;
  readonly spans: readonly Span[];
  readonly words: string;
  readonly terms: ReadonlySet<string>;
  /** Key of who says it; null in the narrator's own voice. */
  readonly speaker: string | null;
  readonly speakerSide: string | null;
  /** False where the account says that it was not discussed. */
  readonly discussed: boolean;
  /** Whether the words deny something, or the one who says them does. */
  readonly negative: boolean;
  /** Minutes of a length; what a number is. */
  readonly value: number | null;
}
