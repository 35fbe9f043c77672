import { z } from 'zod';
import { FORMS } from './attribution.ts';
import { Confidence } from './confidence.ts';
import { EVENT_TYPES } from './event.ts';
import { RECORD_UNIT } from './record.ts';
import { Evidence, Spans } from './span.ts';

export const COMPARISON_SCHEMA = 'readout/comparison/1';

/** What an account does with a point; `silent` is not the same as saying that it was not discussed. */
export const SAYS = ['said', 'denied', 'not discussed', 'silent'] as const;
export type Says = (typeof SAYS)[number];

/** How the accounts of one point stand to each other; the first that fits, in this order. */
export const VERDICTS = ['contradicted', 'not discussed', 'different', 'both', 'only'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A day or a range of days, both ends included; null where no account tells it. */
export const Window = z.object({ from: z.iso.date().nullable(), to: z.iso.date().nullable() });
export type Window = z.infer<typeof Window>;

/**
 * One document's telling of an event: an event of its record, with the places that mention it. `event` is null where the
 * document only names what others tell of (*the memorandum of May*), and its record has no entry.
 */
export const Account = z.object({ document: z.string().min(1), event: z.string().min(1).nullable(), spans: Evidence });
export type Account = z.infer<typeof Account>;

/** One occurrence, with every account of it. */
export const StoryEvent = z.object({
  id: z.string().min(1),
  type: z.enum(EVENT_TYPES),
  mode: z.string().nullable(),
  time: Window,
  /** Names, as the first account that names them has them. */
  participants: z.array(z.string()),
  accounts: z.array(Account).min(1),
});
export type StoryEvent = z.infer<typeof StoryEvent>;

/** What a reader should be warned of when a later report words an utterance otherwise. */
export const DRIFT_KINDS = [
  'negation dropped',
  'negation added',
  'firmer',
  'softer',
  'other number',
  'put into quotation marks',
  'quotation altered',
] as const;
export type DriftKind = (typeof DRIFT_KINDS)[number];

/** How a wording differs from the first one. */
export const Drift = z.object({
  /** The first wording. */
  from: z.object({ document: z.string().min(1), attribution: z.string().min(1) }),
  kinds: z.array(z.enum(DRIFT_KINDS)),
  /** Words of the first wording that this one has not: in the first one’s document. */
  leftOut: Spans,
  /** Words of this wording that the first one has not. */
  added: Spans,
});
export type Drift = z.infer<typeof Drift>;

/** One report of an utterance. */
export const StatementMember = z.object({
  document: z.string().min(1),
  attribution: z.string().min(1),
  spans: Evidence,
  form: z.enum(FORMS),
  /** Null for the first wording. */
  drift: Drift.nullable(),
});
export type StatementMember = z.infer<typeof StatementMember>;

/** One utterance, with every attribution that reports it, in the order of publication: the first wording first. */
export const Statement = z.object({
  id: z.string().min(1),
  /** Null where no text names a source. */
  speaker: z.string().nullable(),
  members: z.array(StatementMember).min(1),
});
export type Statement = z.infer<typeof Statement>;

/** What one account says on a point; no spans where it is silent. */
export const CellAccount = z.object({ document: z.string().min(1), says: z.enum(SAYS), spans: Spans });
export type CellAccount = z.infer<typeof CellAccount>;

/** One point of an event, across its accounts. */
export const Cell = z.object({
  id: z.string().min(1),
  event: z.string().min(1),
  label: z.string().min(1),
  verdict: z.enum(VERDICTS),
  accounts: z.array(CellAccount).min(2),
});
export type Cell = z.infer<typeof Cell>;

const Passage = z.object({ document: z.string().min(1), spans: Evidence });

/** A proposal: a side's stance on an issue in an earlier document, and another one in a later document. */
export const Shift = z.object({
  id: z.string().min(1),
  holder: z.string().min(1),
  issue: z.string().min(1),
  from: Passage,
  to: Passage,
  confidence: Confidence,
});
export type Shift = z.infer<typeof Shift>;

/** What Readout makes of several documents. */
export const Comparison = z.object({
  schema: z.literal(COMPARISON_SCHEMA),
  unit: z.literal(RECORD_UNIT),
  documents: z.array(
    z.object({ id: z.string().min(1), outlet: z.string().nullable(), published: z.iso.date().nullable() }),
  ),
  events: z.array(StoryEvent),
  statements: z.array(Statement),
  cells: z.array(Cell),
  shifts: z.array(Shift),
});
export type Comparison = z.infer<typeof Comparison>;
