import { z } from 'zod';
import { Confidence } from './confidence.ts';
import { Evidence, Spans } from './span.ts';

/** `direct`: all in quotation marks (or a transcript); `indirect`: none of it; `mixed`: a part. */
export const FORMS = ['direct', 'indirect', 'mixed'] as const;
export type Form = (typeof FORMS)[number];

export const ACTS = [
  'state',
  'ask',
  'demand',
  'urge',
  'promise',
  'offer',
  'agree',
  'confirm',
  'deny',
  'reject',
  'accuse',
  'condemn',
  'warn',
  'threaten',
  'praise',
  'thank',
  'believe',
  'report',
] as const;
export type Act = (typeof ACTS)[number];

/** `negative` when the saying itself is denied: *did not say that…* */
export const POLARITIES = ['positive', 'negative'] as const;
export type Polarity = (typeof POLARITIES)[number];

/** `hedged` when the narrator keeps a distance: *reportedly*, *allegedly*. */
export const CERTAINTIES = ['plain', 'hedged'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Somebody as the text names them here, and which entity that is, or null where it is not resolved. */
export const Party = z.object({ spans: Evidence, entity: z.string().nullable() });
export type Party = z.infer<typeof Party>;

/** One time that the text gives something as a source's word or thought. */
export const Attribution = z.object({
  id: z.string().min(1),
  /** Null where the text names no source (*reportedly*). */
  source: Party.nullable(),
  /** Empty in transcripts. */
  cue: Spans,
  content: Evidence,
  addressee: Party.nullable(),
  form: z.enum(FORMS),
  act: z.enum(ACTS),
  polarity: z.enum(POLARITIES),
  certainty: z.enum(CERTAINTIES),
  /** The attribution that this one stands inside; null in the narrator's own voice. */
  via: z.string().nullable(),
  confidence: Confidence,
});
export type Attribution = z.infer<typeof Attribution>;
