import type { Span } from '../../model/index.ts';

/** A topic before it has an id. */
export interface TopicDraft {
  readonly span: Span;
  readonly discussed: boolean;
  /** Id of an entity. */
  readonly raisedBy: string | null;
  /** Id of a consultation. */
  readonly event: string;
  readonly confidence: number;
}
