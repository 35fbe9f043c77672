import { z } from 'zod';
import { Confidence } from './confidence.ts';
import { Evidence, Spans } from './span.ts';

/** `denies`: the subject of the claim speaks; `disputes`: anyone else contests it. */
export const RELATIONS = ['disputes', 'condemns', 'endorses', 'confirms', 'denies'] as const;
export type Relation = (typeof RELATIONS)[number];

/** A claim or an act, and somebody who takes a stand on it. */
export const Dispute = z.object({
  id: z.string().min(1),
  /** The text of the claim or act; empty where the document does not spell it out. */
  claim: Spans,
  /** Id of the entity that made the claim or did the act, or null. */
  claimant: z.string().nullable(),
  /** Ids of the entities that take the stand. */
  by: z.array(z.string()),
  relation: z.enum(RELATIONS),
  /** Where the stand is taken. */
  spans: Evidence,
  via: z.string().nullable(),
  confidence: Confidence,
});
export type Dispute = z.infer<typeof Dispute>;
