import { z } from 'zod';
import type { CheckedInput } from '../ingest/document-input.ts';

/** How sources are read, as it was told when the work began; a job keeps it, so that whoever goes on with it reads alike. */
export const ReadingOptions = z.object({
  published: z.iso.date().optional(),
  outlet: z.string().optional(),
  title: z.string().optional(),
  /** Whether to go on with texts that are not English. */
  force: z.boolean().default(false),
  /** `jsonl`: files have one document a line. */
  input: z.enum(['document', 'jsonl']).default('document'),
  /** Paths of YAML files with further names. */
  gazetteer: z.array(z.string()).default([]),
  /** Hosts that may be private. */
  allowHost: z.array(z.string()).default([]),
});
export type ReadingOptions = z.output<typeof ReadingOptions>;

/** What can be told of a document from outside of it. */
export type Told = Partial<{
  readonly [field in 'published' | 'outlet' | 'title' | 'author' | 'url']: string | null | undefined;
}>;

/** The input with what is told where it says nothing itself. */
export function filledFrom(input: CheckedInput, told: Told): CheckedInput {
  return {
    ...input,
    published: input.published ?? told.published ?? null,
    outlet: input.outlet ?? told.outlet ?? null,
    title: input.title ?? told.title ?? null,
    author: input.author ?? told.author ?? null,
    url: input.url ?? told.url ?? null,
  };
}

/** What the options say of every document; it goes before what a page says of itself. */
export function toldBy({ published, outlet, title }: ReadingOptions): Partial<CheckedInput> {
  return { ...(published && { published }), ...(outlet && { outlet }), ...(title && { title }) };
}
