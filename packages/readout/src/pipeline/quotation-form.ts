import type { Form, Span } from '../model/index.ts';

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

/** Whether a content's words are inside quotation marks: all (direct), none (indirect), or some (mixed). `inside` is of the whole text. */
export function quotationForm(text: string, content: readonly Span[], inside: Uint8Array): Form {
  let quoted = 0;
  let plain = 0;
  for (const span of content) {
    for (const word of text.slice(span.start, span.end).matchAll(WORD)) {
      if (inside[span.start + word.index] === 1) quoted++;
      else plain++;
    }
  }
  if (quoted === 0) return 'indirect';
  return plain === 0 ? 'direct' : 'mixed';
}
