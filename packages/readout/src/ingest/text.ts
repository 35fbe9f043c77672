import type { DocumentInput } from './document-input.ts';

/** A plain text is annotated as it is, byte for byte. */
export function readText(text: string): DocumentInput {
  return { text };
}
