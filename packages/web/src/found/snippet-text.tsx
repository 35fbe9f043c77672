import type { FoundHit } from '../api/search.ts';
import style from './found.module.css';

export type Snippet = FoundHit['snippet'];

interface SnippetTextProps {
  readonly snippet: Snippet;
  /** Where what it is a piece of begins and ends, in the document. */
  readonly whole: { readonly start: number; readonly end: number };
}

/** A piece of a text with what was looked for marked in it. */
export function SnippetText({ snippet: { text, start, end, highlights }, whole }: SnippetTextProps) {
  const pieces = highlights.flatMap((highlight, i) => [
    text.slice(highlights[i - 1]?.end ?? 0, highlight.start),
    <mark className={style.mark} key={highlight.start}>
      {text.slice(highlight.start, highlight.end)}
    </mark>,
  ]);
  return (
    <>
      {start > whole.start && '… '}
      {pieces}
      {text.slice(highlights.at(-1)?.end ?? 0)}
      {end < whole.end && ' …'}
    </>
  );
}
