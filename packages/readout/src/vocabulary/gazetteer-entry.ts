import { z } from 'zod';
import { ENTITY_KINDS } from '../model/index.ts';

const Names = z.array(z.string().min(1)).default([]);
const Reference = z.string().regex(/^Q[1-9]\d*$/);

/** One entry of a gazetteer file; `gazetteer/countries.yaml` says what the keys mean. */
export const GazetteerEntry = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(ENTITY_KINDS),
  ref: Reference.optional(),
  /** Other full names, abbreviations and spellings. */
  aliases: Names,
  /** What attributes something to it: *Russian*. */
  adjectives: Names,
  people: Names,
  /** Names that stand for its government: *Moscow*, *the Kremlin*. */
  government: Names,
  capital: z.strictObject({ name: z.string().min(1), ref: Reference.optional() }).optional(),
  /** The name of the country or organization that it speaks for. */
  represents: z.string().optional(),
  titles: z.array(z.string()).default([]),
  /** First and last year of a person's office. */
  since: z.int().optional(),
  until: z.int().optional(),
  /** What later mentions call a person by. */
  surname: z.string().optional(),
  /** The country that a place lies in. */
  in: z.string().optional(),
});
export type GazetteerEntry = z.infer<typeof GazetteerEntry>;

/** An entry as its file writes it: keys that have nothing to say may be missing. */
export type WrittenEntry = z.input<typeof GazetteerEntry>;
