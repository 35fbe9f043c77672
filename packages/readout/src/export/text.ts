import type { Record } from '../model/record.ts';
import { counted, wordCount } from './phrases.ts';
import { RecordView } from './record-view.ts';
import { type Block, layOut } from './text-layout.ts';
import { sections } from './text-sections.ts';
import { dayInWords } from './time-phrase.ts';

export interface TextOptions {
  /** Columns of the terminal; lines are never longer than 100. */
  readonly width?: number;
  /** Whether to write ANSI colours. */
  readonly coloured?: boolean;
}

const NARROWEST = 40;
const WIDEST = 100;

/**
 * A record for the terminal: who said what in the order of the text, chains indented, then what happened, what was agreed, who wants
 * what, and what is disputed. Each entry begins with its place in the text, `line:column`, both from 1. Ends with a line feed.
 */
export function toText(record: Record, { width = 80, coloured = false }: TextOptions = {}): string {
  const view = new RecordView(record);
  const blocks = [...header(view), ...sections(view)];
  return `${layOut(blocks, Math.min(WIDEST, Math.max(NARROWEST, width)), coloured)}\n`;
}

function header(view: RecordView): Block[] {
  const { document, attributions } = view.record;
  const origin = [
    document.outlet,
    document.author,
    document.published === null ? 'no publication date' : dayInWords(document.published),
    counted(wordCount(document.text), 'word'),
    counted(attributions.length, 'attribution'),
  ].filter((part) => part !== null);
  return [
    { kind: 'line', runs: [['name', document.title ?? document.id]] },
    { kind: 'line', runs: [['faint', origin.join(' · ')]] },
    ...(document.url === null ? [] : [{ kind: 'line', runs: [['faint', document.url]] } as const]),
  ];
}
