import { z } from 'zod';
import { Confidence } from './confidence.ts';
import { Evidence, Spans } from './span.ts';

export const AGREEMENT_STATUSES = [
  'proposed',
  'reached',
  'signed',
  'being implemented',
  'implemented',
  'extended',
  'suspended',
  'violated',
  'ended',
  'rejected',
] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

/** What two or more sides settled, with the latest that the text tells of it. */
export const Agreement = z.object({
  id: z.string().min(1),
  spans: Evidence,
  /** Entity ids. */
  parties: z.array(z.string()),
  /** Empty where the text does not say what it is about. */
  subject: Spans,
  /** Id of a time, or null. */
  time: z.string().nullable(),
  status: z.enum(AGREEMENT_STATUSES),
  via: z.string().nullable(),
  confidence: Confidence,
});
export type Agreement = z.infer<typeof Agreement>;
