import type { Cell, Comparison } from '../model/comparison.ts';
import { type Record, type Span, sliceSpan } from '../model/index.ts';

/** A comparison with the documents that its spans point into, as a reader sees it. */
export class ComparisonView {
  readonly comparison: Comparison;
  readonly #records: ReadonlyMap<string, Record>;

  constructor(comparison: Comparison, records: readonly Record[]) {
    this.comparison = comparison;
    this.#records = new Map(records.map((record) => [record.document.id, record]));
  }

  /** The words of a passage on one line, its parts joined by dots; empty where there is none. */
  passage(document: string, spans: readonly Span[]): string {
    const text = this.#records.get(document)?.document.text ?? '';
    return spans.map((span) => sliceSpan(text, span).replace(/\s+/g, ' ')).join(' … ');
  }

  /** *Kremlin, 2025-10-16*; the id where nothing more is known. */
  source(document: string): string {
    const known = this.#records.get(document)?.document;
    const parts = [known?.outlet ?? known?.id ?? document, known?.published].filter((part) => part);
    return parts.join(', ');
  }

  /** The events with two or more accounts, each with its rows. */
  tables(): { readonly title: string; readonly documents: readonly string[]; readonly rows: readonly Cell[] }[] {
    const { events, cells } = this.comparison;
    return events.flatMap((event) => {
      if (event.accounts.length < 2) return [];
      const documents = event.accounts.map(({ document }) => document);
      const when = event.time.from === event.time.to ? event.time.from : `${event.time.from} to ${event.time.to}`;
      const title = [event.mode ?? event.type.toLowerCase(), event.participants.join(', '), when]
        .filter((part) => part)
        .join(' · ');
      return [{ title, documents, rows: cells.filter((cell) => cell.event === event.id) }];
    });
  }

  /** A passage in parts, those that a later wording added marked. */
  marked(document: string, spans: readonly Span[], added: readonly Span[]): { words: string; isAdded: boolean }[] {
    const text = this.#records.get(document)?.document.text ?? '';
    return spans.flatMap((span, i) => {
      const gap = i === 0 ? [] : [{ words: ' … ', isAdded: false }];
      const edges = added.filter(({ start, end }) => start >= span.start && end <= span.end);
      let at = span.start;
      const parts = edges.flatMap((part) => {
        const before = { words: text.slice(at, part.start), isAdded: false };
        at = part.end;
        return [before, { words: sliceSpan(text, part), isAdded: true }];
      });
      return [...gap, ...parts, { words: text.slice(at, span.end), isAdded: false }]
        .filter(({ words }) => words !== '')
        .map(({ words, isAdded }) => ({ words: words.replace(/\s+/g, ' '), isAdded }));
    });
  }

  /** What a later wording does to the first one, in words: *negation dropped; left out: “not”, “tomorrow”*. */
  driftNote({ drift }: Comparison['statements'][number]['members'][number]): string {
    if (drift === null) return 'first wording';
    const lost = drift.leftOut.map((span) => `“${this.passage(drift.from.document, [span])}”`);
    return [...drift.kinds, ...(lost.length > 0 ? [`left out: ${lost.join(', ')}`] : [])].join('; ');
  }

  /** Statements that more than one attribution reports. */
  sharedStatements(): Comparison['statements'] {
    return this.comparison.statements.filter(({ members }) => members.length > 1);
  }
}

/** What a reader is told of a verdict. */
export const VERDICT_WORDS = {
  contradicted: 'contradicted',
  'not discussed': 'one says that it was not discussed',
  different: 'said differently',
  both: 'both say it',
  only: 'only one says it',
} as const;
