import { z } from 'zod';
import { Confidence } from './confidence.ts';
import { Evidence } from './span.ts';

/** What a CONSULT event was about, or, where the text says so, was not (`discussed: false`). */
export const Topic = z.object({
  id: z.string().min(1),
  /** Id of a CONSULT event. */
  event: z.string(),
  spans: Evidence,
  discussed: z.boolean(),
  /** Id of the entity that raised it, or null. */
  raisedBy: z.string().nullable(),
  via: z.string().nullable(),
  confidence: Confidence,
});
export type Topic = z.infer<typeof Topic>;
