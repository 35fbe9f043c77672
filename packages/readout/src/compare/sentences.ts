import type { Span } from '../model/index.ts';

const BREAK = /(?<=[.!?]["”’')\]]*)\s+(?=["“‘'([]?\p{Lu})|\n\s*\n/gu;
/** *Mr. Borrell*, *U.S. Treasury*, *Donald J. Trump*: no end of a sentence. */
const ABBREVIATED = /(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Gov|St|No|vs)|\b\p{Lu})\.$/u;

/** The sentences of a text, roughly: enough to say which words stand near a mention. UTF-16 offsets. */
export function sentencesOf(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(BREAK)) {
    if (!match[0].includes('\n') && ABBREVIATED.test(text.slice(start, match.index))) continue;
    if (match.index > start) found.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}
