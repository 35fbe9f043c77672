import { type Cell, ENTRY_COLUMNS } from './entry-columns.ts';
import { entryRows } from './entry-rows.ts';
import type { Exported } from './exported.ts';
import { spreadsheetSafe } from './spreadsheet-safe.ts';

/**
 * A table of entries as CSV (RFC 4180): comma, CRLF, all text in quotation marks. Text that a spreadsheet would run as a formula
 * gets an apostrophe before it, which shows that it is text.
 * @param bom whether to begin with the mark by which Excel knows UTF-8
 */
export async function* toCsv(
  documents: AsyncIterable<Exported>,
  { bom = false }: { readonly bom?: boolean } = {},
): AsyncGenerator<string> {
  yield (bom ? '\uFEFF' : '') + csvLine(ENTRY_COLUMNS.map(([name]) => name));
  for await (const exported of documents) {
    let lines = '';
    for (const row of entryRows(exported)) lines += csvLine(ENTRY_COLUMNS.map(([name]) => row[name]));
    if (lines !== '') yield lines;
  }
}

function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** Nothing for null; numbers and truth values bare. */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  return `"${spreadsheetSafe(cell).replaceAll('"', '""')}"`;
}
