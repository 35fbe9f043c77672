import type { Place } from './record-view.ts';
import { columns, type Ink, print, type Run, wrap } from './terminal.ts';

/** What a printed record is made of, from top to bottom. */
export type Block =
  | { readonly kind: 'line'; readonly runs: readonly Run[] }
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'entry';
      /** Shown in the gutter; null for a line that belongs to the entry above it. */
      readonly place: Place | null;
      /** Steps to the right of the gutter. */
      readonly depth: number;
      readonly runs: readonly Run[];
      readonly maxLines?: number;
    };

const STEP = 3;

/** Lays blocks out in lines of at most `width` columns, places in a gutter on the left. */
export function layOut(blocks: readonly Block[], width: number, coloured: boolean): string {
  const widest = blocks.reduce((most, block) => Math.max(most, marginOf(block).length), 5);
  const gutter = widest + 2;
  return blocks.map((block) => print(linesOf(block, width, gutter), coloured)).join('\n');
}

function linesOf(block: Block, width: number, gutter: number): Run[][] {
  switch (block.kind) {
    case 'line':
      return wrap(block.runs, width, 0);
    case 'heading':
      return [[], [['heading', block.text]]];
    case 'entry': {
      // However deep a chain goes, half of the width is left for words.
      const hang = Math.min(gutter + block.depth * STEP, Math.floor(width / 2));
      const margin = marginOf(block).padStart(gutter - 2);
      const lines = wrap(block.runs, width - hang, 0, block.maxLines);
      return lines.map((line, i) => [['faint', (i === 0 ? margin : '').padEnd(hang)], ...line]);
    }
  }
}

/** What stands in the gutter beside a block: its place. */
function marginOf(block: Block): string {
  return block.kind === 'entry' && block.place !== null ? `${block.place.line}:${block.place.column}` : '';
}

/** Runs parted by a middle dot, which no line begins with. */
export function dotted(parts: readonly (readonly Run[])[]): Run[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, i) => (i === 0 ? part : [['faint', '\u00a0· '] as const, ...part]));
}

/** A run, or nothing for null and the empty string. */
export function run(ink: Ink, text: string | null): Run[] {
  return text === null || columns(text) === 0 ? [] : [[ink, text]];
}
