import { z } from 'zod';
import { Anchor, QuotedSpan } from '../model/index.ts';
import { THREAD_KINDS } from './thread-kinds.ts';

/** An account in terms that outlive the record that it was found in. */
export const AnchoredAccount = z.object({
  document: z.string().min(1),
  anchor: Anchor,
  part: z.int().nonnegative(),
});
export type AnchoredAccount = z.infer<typeof AnchoredAccount>;

/** Words of a document. */
export const QuotedPassage = z.object({ document: z.string().min(1), spans: z.array(QuotedSpan).min(1) });
export type QuotedPassage = z.infer<typeof QuotedPassage>;

const kind = z.enum(THREAD_KINDS);
const shift = { holder: z.string().min(1), issue: z.string().min(1), from: QuotedPassage, to: QuotedPassage };

/** What a person decided on threads and on shifts. */
export const ThreadDecision = z.discriminatedUnion('action', [
  /** All of these are one. */
  z.object({ action: z.literal('merge'), kind, accounts: z.array(AnchoredAccount).min(2) }),
  /** None of the first belongs with one of the second; the first belong together. */
  z.object({
    action: z.literal('split'),
    kind,
    accounts: z.array(AnchoredAccount).min(1),
    from: z.array(AnchoredAccount).min(1),
  }),
  /** How far the agreement that these tell of is carried out. */
  z.object({
    action: z.literal('rate'),
    kind: z.literal('agreement'),
    accounts: z.array(AnchoredAccount).min(1),
    rating: z.int().min(0).max(3),
  }),
  z.object({ action: z.literal('confirm shift'), ...shift }),
  z.object({ action: z.literal('reject shift'), ...shift }),
  z.object({ action: z.literal('undo'), decision: z.string() }),
]);
export type ThreadDecision = z.infer<typeof ThreadDecision>;

/** One line of the log: never changed or removed, only undone by a later one. It outlives the documents that it names. */
export interface LoggedDecision {
  readonly id: string;
  readonly decision: ThreadDecision;
  readonly by: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** The log of what people decided on threads and shifts, the oldest first. */
export interface ThreadDecisionStore {
  log(): Promise<readonly LoggedDecision[]>;
  /** What was not taken back and names one of the documents. */
  standing(documents: readonly string[]): Promise<readonly LoggedDecision[]>;
  judgeShift(
    decision: Extract<ThreadDecision, { action: 'confirm shift' | 'reject shift' }>,
    by: string,
  ): Promise<LoggedDecision>;
}
