import { z } from 'zod';
import { Confidence } from './confidence.ts';
import { Evidence } from './span.ts';

/** A phrase and what it stands for, and according to whom. */
export const Definition = z.object({
  id: z.string().min(1),
  term: Evidence,
  meaning: Evidence,
  /** Id of the entity whose usage it is, or null. */
  according: z.string().nullable(),
  via: z.string().nullable(),
  confidence: Confidence,
});
export type Definition = z.infer<typeof Definition>;
