import { z } from 'zod';
import { ENTITY_KINDS } from './entity.ts';
import { ENTRY_KINDS } from './record.ts';

/** Any JSON value. */
export const Json = z.json();
export type Json = z.infer<typeof Json>;

/** A span with the words that stood there, so that it is found again in a changed text. */
export const QuotedSpan = z.object({ start: z.int().nonnegative(), end: z.int().positive(), quote: z.string().min(1) });
export type QuotedSpan = z.infer<typeof QuotedSpan>;

/** An entity as other records know it too. */
export const EntityName = z.object({ kind: z.enum(ENTITY_KINDS), name: z.string().min(1), ref: z.string().nullable() });
export type EntityName = z.infer<typeof EntityName>;

/** An entity of a record, by what it is called. */
const NamedEntity = z.object({ kind: z.literal('entities'), entity: EntityName });
/** Any other entry, by its evidence; `nth` counts the entries of the same kind that have the very same evidence, from 0. */
const EvidencedEntry = z.object({
  kind: z.enum(ENTRY_KINDS).exclude(['entities']),
  spans: z.array(QuotedSpan).min(1),
  nth: z.int().nonnegative(),
});
/** What an entry is recognized by in another record of the same document. */
export const Anchor = z.discriminatedUnion('kind', [NamedEntity, EvidencedEntry]);
export type Anchor = z.infer<typeof Anchor>;

/**
 * What a person decided, in terms that outlive the record it was decided on: anchors in place of ids, quotations beside offsets.
 * `value` and `entry` are JSON in those terms.
 */
export const Decision = z.discriminatedUnion('action', [
  z.object({ action: z.literal('accept'), entry: Anchor }),
  z.object({ action: z.literal('reject'), entry: Anchor }),
  z.object({ action: z.literal('change'), entry: Anchor, field: z.string(), value: Json }),
  z.object({ action: z.literal('add'), kind: z.enum(ENTRY_KINDS), entry: z.record(z.string(), Json) }),
  /** Ids of entities of the archive; the first one is another name for the second. */
  z.object({ action: z.literal('merge'), entity: z.string(), into: z.string() }),
  /** In the correction’s document, the entity is somebody else. */
  z.object({ action: z.literal('split'), entity: z.string() }),
  z.object({ action: z.literal('undo'), correction: z.string() }),
]);
export type Decision = z.infer<typeof Decision>;

/** One line of the log: it is never changed or removed, only undone by a later one. */
export interface Correction {
  readonly id: string;
  /** Null where it concerns the whole archive. */
  readonly document: string | null;
  readonly decision: Decision;
  readonly by: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** A correction as it is asked for, with the ids of the record that a person has before them. */
export const CorrectionRequest = z.discriminatedUnion('action', [
  z.object({ action: z.literal('accept'), entry: z.string() }),
  z.object({ action: z.literal('reject'), entry: z.string() }),
  z.object({ action: z.literal('change'), entry: z.string(), field: z.string(), value: Json }),
  z.object({ action: z.literal('add'), kind: z.enum(ENTRY_KINDS), entry: z.record(z.string(), Json) }),
]);
export type CorrectionRequest = z.infer<typeof CorrectionRequest>;
