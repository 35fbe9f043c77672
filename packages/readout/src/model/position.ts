import { z } from 'zod';
import { Confidence } from './confidence.ts';
import { Evidence } from './span.ts';

/** `offer` is readiness. */
export const STANCES = ['demand', 'offer', 'commit', 'refuse', 'condition', 'support', 'oppose'] as const;
export type Stance = (typeof STANCES)[number];

/** Only where the text speaks of a shift, or of none. */
export const CHANGES = ['shift', 'none'] as const;
export type Change = (typeof CHANGES)[number];

/** What a side wants, will do or will not do, on an issue. */
export const Position = z.object({
  id: z.string().min(1),
  /** Entity id. */
  holder: z.string(),
  stance: z.enum(STANCES),
  /** A short label, `ceasefire`. */
  issue: z.string().min(1),
  spans: Evidence,
  change: z.enum(CHANGES).nullable(),
  via: z.string().nullable(),
  confidence: Confidence,
});
export type Position = z.infer<typeof Position>;
