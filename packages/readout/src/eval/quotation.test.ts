import { expect, test } from 'vitest';
import { locateQuotation } from './quotation.ts';

const text = '“We waited,” she said. “We left,” she said later.';

test('a quotation that stands once needs no mark', () => {
  expect(locateQuotation(text, 'We left')).toEqual({ start: 24, end: 31 });
});

test('of a marked quotation only the marked part is meant', () => {
  const span = locateQuotation(text, 'left,” ⟦she⟧ said');
  expect(span).toEqual({ start: 34, end: 37 });
});

test('a quotation that stands twice says nothing', () => {
  expect(locateQuotation(text, 'she said')).toBe('quotation-ambiguous');
});

test('a quotation that stands nowhere is missing', () => {
  expect(locateQuotation(text, '"We left"')).toBe('quotation-missing');
});
