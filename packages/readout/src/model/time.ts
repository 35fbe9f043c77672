import { z } from 'zod';
import { Confidence } from './confidence.ts';
import { Evidence } from './span.ts';

export const TIME_KINDS = ['date', 'duration'] as const;
export type TimeKind = (typeof TIME_KINDS)[number];

const base = { id: z.string().min(1), spans: Evidence, approximate: z.boolean(), confidence: Confidence };

/** A day or a range of days, both ends included; null where the text and its publication date do not settle it. */
export const DateTime = z.object({
  ...base,
  kind: z.literal('date'),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
});
export type DateTime = z.infer<typeof DateTime>;

/** A length of time as an ISO 8601 duration, `PT1H`. */
export const DurationTime = z.object({
  ...base,
  kind: z.literal('duration'),
  duration: z.iso.duration(),
});
export type DurationTime = z.infer<typeof DurationTime>;

/** A time expression, resolved against the publication date. */
export const Time = z.discriminatedUnion('kind', [DateTime, DurationTime]);
export type Time = z.infer<typeof Time>;
