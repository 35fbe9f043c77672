import { z } from 'zod';

/**
 * A text and where it came from. The text is never normalised, trimmed or re-encoded once it is here;
 * `sha256` is the lower-case hexadecimal hash of its UTF-8 bytes.
 */
export const Document = z.object({
  id: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  title: z.string().nullable(),
  url: z.string().nullable(),
  outlet: z.string().nullable(),
  author: z.string().nullable(),
  /** ISO 8601 calendar date, `2025-07-04`. */
  published: z.iso.date().nullable(),
  /** ISO 639-1 code, `en`. */
  language: z.string().min(2),
  text: z.string(),
});
export type Document = z.infer<typeof Document>;
