import { styleText } from 'node:util';

/** The styles that the record is printed in. */
export type Ink = 'heading' | 'name' | 'cue' | 'warn' | 'good' | 'label' | 'faint' | 'plain';

const FORMATS: { readonly [ink in Ink]: Parameters<typeof styleText>[0] } = {
  heading: ['bold', 'underline'],
  name: 'bold',
  cue: 'cyan',
  warn: 'yellow',
  good: 'green',
  label: 'magenta',
  faint: 'dim',
  plain: 'reset',
};

/** A run of text in one style. */
export type Run = readonly [ink: Ink, text: string];

/**
 * Lays runs out in lines of at most `width` columns, each line but the first indented by `hang`. Lines break after spaces, not
 * between runs; words longer than a line are broken. With `maxLines`, what does not fit ends in an ellipsis.
 */
export function wrap(runs: readonly Run[], width: number, hang: number, maxLines = Number.POSITIVE_INFINITY): Run[][] {
  const lines: Run[][] = [[]];
  let used = 0;
  let empty = true;
  for (const word of wordsOf(runs).flatMap((word) => broken(word, width - hang))) {
    const size = columns(textOf(word));
    if (!empty && used + columns(textOf(word).trimEnd()) > width) {
      if (lines.length === maxLines) return ellipsis(lines, width);
      lines.push([['plain', ' '.repeat(hang)]]);
      used = hang;
    }
    lines.at(-1)?.push(...word);
    used += size;
    empty = false;
  }
  return lines;
}

/** Runs as words, each up to its space; a word may run through several styles. */
function wordsOf(runs: readonly Run[]): Run[][] {
  const words: Run[][] = [[]];
  for (const [ink, text] of runs) {
    for (const piece of printable(text).split(/(?<= )/)) {
      words.at(-1)?.push([ink, piece]);
      if (piece.endsWith(' ')) words.push([]);
    }
  }
  return words.filter((word) => word.length > 0);
}

function textOf(word: readonly Run[]): string {
  return word.map(([, text]) => text).join('');
}

/** A word as it is, or cut into pieces where it is wider than a line. */
function broken(word: Run[], width: number): Run[][] {
  if (columns(textOf(word).trimEnd()) <= width) return [word];
  const found: Run[][] = [[]];
  let size = 0;
  for (const [ink, text] of word) {
    for (const character of text) {
      const wide = columns(character);
      if (size + wide > width && size > 0) {
        found.push([]);
        size = 0;
      }
      found.at(-1)?.push([ink, character]);
      size += wide;
    }
  }
  return found;
}

/** Lines as one string, coloured or not, without spaces at their ends. */
export function print(lines: readonly (readonly Run[])[], coloured: boolean): string {
  return lines.map((line) => printLine(line, coloured)).join('\n');
}

function printLine(line: readonly Run[], coloured: boolean): string {
  const merged: { ink: Ink; text: string }[] = [];
  for (const [ink, text] of line) {
    const last = merged.at(-1);
    // No-break spaces have kept words together; whoever searches the output types plain ones.
    const plain = text.replaceAll('\u00a0', ' ');
    if (last?.ink === ink) last.text += plain;
    else merged.push({ ink, text: plain });
  }
  const last = merged.at(-1);
  if (last) last.text = last.text.trimEnd();
  return merged
    .map(({ ink, text }) =>
      coloured && ink !== 'plain' ? styleText(FORMATS[ink], text, { validateStream: false }) : text,
    )
    .join('');
}

function ellipsis(lines: Run[][], width: number): Run[][] {
  const last = lines.at(-1) as Run[];
  while (
    columns(
      last
        .map(([, text]) => text)
        .join('')
        .trimEnd(),
    ) >
      width - 2 &&
    last.length > 1
  )
    last.pop();
  const [ink, text] = last.pop() as Run;
  last.push([ink, `${text.trimEnd()} …`]);
  return lines;
}

/** Text from outside could carry commands for the terminal: control characters and overrides of direction are shown as `�`. */
export function printable(text: string): string {
  return text.replace(/[^\S\u00a0]+/g, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu, '\ufffd');
}

/** Columns that a text takes in a terminal: combining marks none, East Asian wide characters and emoji two. */
export function columns(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) continue;
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return width;
}
