import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Document } from '../model/document.ts';
import { parsePublished } from './published.ts';

const optionalText = z
  .string()
  .trim()
  .transform((value) => value || null)
  .nullish()
  .transform((value) => value ?? null);

/** What somebody hands over to be annotated: a text, and whatever is known of where it came from. */
export const DocumentInput = z.object({
  /** Without one, the document is named after its text's hash. */
  id: z
    .union([z.string(), z.number()])
    .transform(String)
    .nullish()
    .transform((value) => value || undefined),
  text: z
    .string({ error: (issue) => (issue.input === undefined ? 'is missing' : 'is not a string') })
    .refine((text) => text.trim() !== '', { error: 'is empty' }),
  title: optionalText,
  url: optionalText,
  outlet: optionalText,
  author: optionalText,
  /** A date, `2025-07-04`, or a timestamp, whose day is taken as it is written. */
  published: optionalText.transform((value, context) => {
    if (value === null) return null;
    const day = parsePublished(value);
    if (day) return day;
    context.addIssue({ code: 'custom', message: `is no date: ${JSON.stringify(value)} (2025-07-04 is one)` });
    return z.NEVER;
  }),
  /** ISO 639-1 code; English where it is not given. */
  language: optionalText,
});
/** As it is handed over: everything but the text may be left out. */
export type DocumentInput = z.input<typeof DocumentInput>;
/** As it is once checked: nothing left out, the date a calendar day. */
export type CheckedInput = z.output<typeof DocumentInput>;

/** The document that a checked input becomes. Its text is the input's, unchanged. */
export function createDocument(input: CheckedInput): Document {
  const sha256 = createHash('sha256').update(input.text, 'utf8').digest('hex');
  return {
    id: input.id ?? sha256.slice(0, 12),
    sha256,
    title: input.title,
    url: input.url,
    outlet: input.outlet,
    author: input.author,
    published: input.published,
    language: input.language ?? 'en',
    text: input.text,
  };
}
