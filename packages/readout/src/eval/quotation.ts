import type { Span } from '../model/index.ts';

/** What is wrong with a quotation: it is not in the text, or it is there more than once and does not say which one it means. */
export type QuotationError = 'quotation-missing' | 'quotation-ambiguous';

/**
 * Where a quotation stands in the text. One that occurs more than once is given with enough context to be unique,
 * and the part that is meant is marked: `goals,” ⟦he⟧ added`.
 */
export function locateQuotation(text: string, quotation: string): Span | QuotationError {
  const unmarked = quotation.replace(/[⟦⟧]/g, '');
  const at = text.indexOf(unmarked);
  if (at < 0) return 'quotation-missing';
  if (text.indexOf(unmarked, at + 1) >= 0) return 'quotation-ambiguous';

  const open = quotation.indexOf('⟦');
  if (open < 0) return { start: at, end: at + unmarked.length };
  // The opening mark itself takes up one character before the closing one.
  return { start: at + open, end: at + quotation.indexOf('⟧') - 1 };
}
