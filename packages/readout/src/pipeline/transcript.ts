import type { Span } from '../model/index.ts';

/** A speaker's turn in a transcript. */
export interface Turn {
  readonly speaker: Span;
  readonly content: Span;
}

/** One to eight capitalised words, with particles between them, and in brackets or after a comma what the speaker is: `Vera Ismailova, correspondent:` */
const NAME = String.raw`[\p{Lu}][\p{L}\p{M}.'’-]*`;
const LABEL = new RegExp(
  String.raw`^[ \t]*(${NAME}(?: (?:${NAME}|of|the|and|for|de|von|van|al-\p{L}+)){0,7}(?:, [\p{L} ]{2,30}| \([^()\n]{2,40}\))?):[ \t]+(?=\S)`,
  'u',
);
/** Official transcripts of press conferences mark questions by a bare letter. */
const BARE_QUESTION = /^[ \t]*(Q)[ \t]+(?=\S)/;
const NO_SPEAKERS = new Set([
  'note',
  'notes',
  'editor',
  'updated',
  'update',
  'correction',
  'author',
  'by',
  'source',
  'photo',
  'read more',
  'see also',
  'background',
  'summary',
  'date',
  'place',
  'subject',
  'from',
  'to',
  'cc',
  'analysis',
  'opinion',
  'watch',
  'related',
  'snap',
  'alert',
  'urgent',
  'update',
]);
/** A text is a transcript when it has at least so many labelled lines, they are this share of its lines, and a label recurs. */
const FEWEST_LABELS = 3;
const LABELLED_SHARE = 0.3;
const LONGEST_LABEL = 70;

/**
 * The turns of a transcript (`QUESTION: …`, `Mr. Miller: …`); none for a text that is not one. A turn ends with the next
 * label; where only questions are labelled, with its line.
 */
export function transcriptTurns(text: string): Turn[] {
  const turns: { speaker: Span; name: string; start: number; end: number; lineEnd: number }[] = [];
  let lines = 0;
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    if (text.slice(start, end).trim() !== '') lines++;
    const line = text.slice(start, Math.min(end, start + LONGEST_LABEL + 10));
    const label = LABEL.exec(line) ?? BARE_QUESTION.exec(line);
    const name = label?.[1]?.trim();
    if (label !== null && name !== undefined && name.length <= LONGEST_LABEL && !NO_SPEAKERS.has(name.toLowerCase())) {
      const at = start + label[0].indexOf(name);
      turns.push({
        speaker: { start: at, end: at + name.length },
        name: name.toLowerCase(),
        start: start + label[0].length,
        end,
        lineEnd: end,
      });
    } else {
      const last = turns.at(-1);
      if (last !== undefined && text.slice(start, end).trim() !== '') last.end = end;
    }
    start = end + 1;
  }
  const names = new Set(turns.map(({ name }) => name));
  const recurs = names.size < turns.length;
  if (turns.length < FEWEST_LABELS || turns.length < LABELLED_SHARE * lines || !recurs) return [];
  return turns.flatMap(({ speaker, start, end: turnEnd, lineEnd }) => {
    const end = names.size === 1 ? lineEnd : turnEnd;
    const length = text.slice(start, end).trimEnd().length;
    return length > 0 ? [{ speaker, content: { start, end: start + length } }] : [];
  });
}
